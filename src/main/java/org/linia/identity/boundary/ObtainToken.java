package org.linia.identity.boundary;

import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.linia.identity.GivenToken;
import org.linia.identity.NoTokenGiven;
import org.linia.identity.TokenWish;
import org.linia.identity.control.ProviderHttp;

/**
 * Gets a token with which the product itself signs in elsewhere, as at a mail server. Outside of any transaction: the
 * provider may take its time. For whoever in the house signs in, and nobody at the door.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ObtainToken {
    private ProviderHttp http;

    /** For the container. */
    public ObtainToken() {}

    @Inject
    public ObtainToken(ProviderHttp http) {
        this.http = http;
    }

    /** @throws NoTokenGiven if the provider gives none, or nobody answers there */
    @PermitAll
    public GivenToken obtain(TokenWish wish) throws NoTokenGiven {
        try {
            TokenResponse answer = TokenResponse.parse(http.send(request(wish).toHTTPRequest()));
            if (!answer.indicatesSuccess()) {
                throw new NoTokenGiven(words(answer.toErrorResponse().getErrorObject()));
            }
            Tokens given = answer.toSuccessResponse().getTokens();
            RefreshToken next = given.getRefreshToken();
            return new GivenToken(
                    given.getAccessToken().getValue(),
                    Duration.ofSeconds(given.getAccessToken().getLifetime()),
                    next == null || next.getValue().equals(wish.refreshToken()) ? null : next.getValue());
        } catch (IOException | ParseException | IllegalArgumentException nothing) {
            throw new NoTokenGiven(wish.endpoint() + ": " + nothing.getMessage());
        }
    }

    private static TokenRequest request(TokenWish wish) {
        ClientID client = new ClientID(wish.clientId());
        AuthorizationGrant grant = wish.refreshToken() == null
                ? new ClientCredentialsGrant()
                : new RefreshTokenGrant(new RefreshToken(wish.refreshToken()));
        URI endpoint = URI.create(wish.endpoint());
        TokenRequest.Builder request = wish.secret() == null
                ? new TokenRequest.Builder(endpoint, client, grant)
                : new TokenRequest.Builder(endpoint, new ClientSecretPost(client, new Secret(wish.secret())), grant);
        return (wish.scope().isBlank() ? request : request.scope(Scope.parse(wish.scope()))).build();
    }

    private static String words(ErrorObject error) {
        String code = error == null || error.getCode() == null ? "no token" : error.getCode();
        return error == null || error.getDescription() == null ? code : code + ": " + error.getDescription();
    }
}
