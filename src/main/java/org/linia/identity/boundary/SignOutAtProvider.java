package org.linia.identity.boundary;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.Optional;
import org.linia.identity.ProviderAddresses;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderKind;
import org.linia.identity.boundary.ProviderSessions.Begun;
import org.linia.identity.control.ProviderClient;
import org.linia.identity.control.ProviderDirectory;
import org.linia.identity.control.ProviderHttp;
import org.linia.identity.control.TokenChecks;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Unavailable;

/** Signing out here and at the provider, whoever begins (OpenID Connect RP-Initiated and Back-Channel Logout 1.0). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignOutAtProvider {
    @Inject
    private ProviderVisits visits;

    @Inject
    private ProviderSessions sessions;

    @Inject
    private ProviderDirectory directory;

    @Inject
    private ProviderHttp http;

    @Inject
    private TokenChecks checks;

    /**
     * Where a browser goes to sign out at the provider, too.
     *
     * @param secret of the session's cookie
     * @return nothing if the session did not begin at a provider, or that has no such place, or is away
     */
    @PermitAll
    public Optional<URI> address(String secret, ProviderAddresses here) {
        try {
            return sessions.find(secret).flatMap(begun -> address(begun, here));
        } catch (Unavailable away) {
            return Optional.empty();
        }
    }

    private Optional<URI> address(Begun begun, ProviderAddresses here) {
        URI place = directory.find(begun.client().issuer()).metadata().getEndSessionEndpointURI();
        if (!http.mayAsk(place)) {
            return Optional.empty();
        }
        try {
            URI back = URI.create(here.afterSignOut());
            return Optional.of(new LogoutRequest(place, JWTParser.parse(begun.idToken()), back, null).toURI());
        } catch (ParseException never) {
            throw new IllegalStateException(never);
        }
    }

    /**
     * The provider says that somebody signed out there.
     *
     * @throws NotFound if no provider of that key speaks of sign-outs
     * @throws InvalidInput if the token is not to be believed
     * @throws ProviderDown if there are no keys to check it by
     */
    @PermitAll
    public void end(String provider, String logoutToken) {
        ProviderClient client = visits.client(provider);
        if (client.kind() == ProviderKind.SAML) {
            throw new NotFound();
        }
        try {
            LogoutTokenClaimsSet said = checks.logoutToken(client.issuer(), client.clientId(), logoutToken);
            sessions.end(
                    client,
                    said.getJWTID().getValue(),
                    said.getSubject() == null ? null : said.getSubject().getValue(),
                    said.getSessionID() == null ? null : said.getSessionID().getValue());
        } catch (BadJOSEException bad) {
            throw InvalidInput.of("logout_token", "shared.problem.invalid");
        }
    }
}
