package org.linia.identity.control;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderFault;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.SignInFault;

/**
 * The authorisation code flow with PKCE (RFC 6749, 7636; OpenID Connect Core 1.0, 3.1). Nonce and code verifier are
 * derived from the secret in the browser's cookie and the state, so that nobody else has them, the database included.
 */
@ApplicationScoped
public class CodeFlow {
    private ProviderDirectory directory;
    private ProviderHttp http;
    private TokenChecks checks;

    protected CodeFlow() {}

    @Inject
    CodeFlow(ProviderDirectory directory, ProviderHttp http, TokenChecks checks) {
        this.directory = directory;
        this.http = http;
        this.checks = checks;
    }

    /**
     * Where the browser goes to ask the provider.
     *
     * @param again whether the person has to sign in there though they are in already
     */
    public URI ask(ProviderClient client, String state, String browser, String redirect, String hint, boolean again) {
        OIDCProviderMetadata provider = directory.find(client.issuer()).metadata();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope(client.scopes().toArray(String[]::new)),
                        new ClientID(client.clientId()),
                        URI.create(redirect))
                .endpointURI(provider.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(derived("nonce", browser, state)))
                .codeChallenge(verifier(browser, state), CodeChallengeMethod.S256);
        if (again) {
            request.prompt(new Prompt(Prompt.Type.LOGIN)).maxAge(0);
        }
        return (hint == null ? request : request.loginHint(hint)).build().toURI();
    }

    /**
     * Takes what the browser came back with to the provider, and checks its word.
     *
     * @throws SignInAtProviderRefused if it is not what was asked for
     * @throws ProviderDown if nobody answers
     */
    public Vouched redeem(
            ProviderClient client, String browser, String redirect, Map<String, List<String>> parameters) {
        try {
            AuthenticationResponse answer = AuthenticationResponseParser.parse(URI.create(redirect), parameters);
            if (answer.getIssuer() != null && !answer.getIssuer().getValue().equals(client.issuer())) {
                throw invalid("another issuer");
            } else if (!answer.indicatesSuccess()) {
                String code = answer.toErrorResponse().getErrorObject().getCode();
                throw OAuth2Error.ACCESS_DENIED.getCode().equals(code)
                        ? new SignInAtProviderRefused(SignInFault.CANCELLED, code)
                        : invalid(code);
            }
            String state = answer.getState().getValue();
            AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
            if (code == null) {
                throw invalid("no code");
            }
            return checked(client, exchange(client, code, redirect, verifier(browser, state)), browser, state);
        } catch (ParseException nonsense) {
            throw invalid(nonsense.getMessage());
        }
    }

    private Vouched checked(ProviderClient client, JWT token, String browser, String state) {
        try {
            JWTClaimsSet said = checks.idToken(
                    client.issuer(), client.clientId(), token, new Nonce(derived("nonce", browser, state)));
            return new Vouched(
                    ProviderPerson.of(said, client.claims()),
                    said.getClaim("sid") instanceof String s ? s : null,
                    token.getParsedString(),
                    TokenClaims.provedAt(said));
        } catch (BadJOSEException bad) {
            throw invalid(bad.getMessage());
        }
    }

    private JWT exchange(ProviderClient client, AuthorizationCode code, String redirect, CodeVerifier verifier)
            throws ParseException {
        OIDCProviderMetadata provider = directory.find(client.issuer()).metadata();
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, URI.create(redirect), verifier);
        TokenRequest request = client.secret() == null
                ? new TokenRequest.Builder(provider.getTokenEndpointURI(), new ClientID(client.clientId()), grant)
                        .build()
                : new TokenRequest.Builder(provider.getTokenEndpointURI(), proof(client, provider), grant).build();
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(http.send(request.toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw invalid(answer.toErrorResponse().getErrorObject().getCode());
            }
            return ((OIDCTokenResponse) answer.toSuccessResponse())
                    .getOIDCTokens()
                    .getIDToken();
        } catch (IOException silent) {
            throw new ProviderDown(
                    ProviderFault.UNREACHABLE, provider.getTokenEndpointURI().getAuthority(), silent.getMessage());
        }
    }

    private static ClientAuthentication proof(ProviderClient client, OIDCProviderMetadata provider) {
        ClientID id = new ClientID(client.clientId());
        Secret secret = new Secret(client.secret());
        List<ClientAuthenticationMethod> taken = provider.getTokenEndpointAuthMethods();
        boolean basic = taken == null || taken.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret);
    }

    private static CodeVerifier verifier(String browser, String state) {
        return new CodeVerifier(derived("verifier", browser, state));
    }

    private static String derived(String purpose, String browser, String state) {
        byte[] bits = Secrets.hash(purpose + ' ' + browser + ' ' + state);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private static SignInAtProviderRefused invalid(String detail) {
        return new SignInAtProviderRefused(SignInFault.INVALID, detail);
    }
}
