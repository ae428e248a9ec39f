package org.linia.identity.control;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderFault;

/**
 * Whether a token is what it says: signed by its provider with one of the algorithms that are taken, for us, now. Clocks
 * may differ by a minute.
 */
@ApplicationScoped
public class TokenChecks {
    private static final int SKEW_SECONDS = 60;

    private ProviderDirectory directory;

    protected TokenChecks() {}

    @Inject
    TokenChecks(ProviderDirectory directory) {
        this.directory = directory;
    }

    /**
     * Somebody's ID token (OpenID Connect Core 1.0, 3.1.3.7).
     *
     * @throws BadJOSEException if it is not to be believed
     * @throws ProviderDown if there are no keys to check it by
     */
    public JWTClaimsSet idToken(String issuer, String client, JWT token, Nonce nonce) throws BadJOSEException {
        IDTokenValidator validator = new IDTokenValidator(new Issuer(issuer), new ClientID(client), keys(issuer), null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        try {
            return party(client, validator.validate(token, nonce).toJWTClaimsSet());
        } catch (ParseException nonsense) {
            throw new BadJOSEException(nonsense.getMessage(), nonsense);
        } catch (JOSEException broken) {
            throw down(issuer, broken);
        }
    }

    /**
     * That a provider ended sessions (OpenID Connect Back-Channel Logout 1.0, 2.6).
     *
     * @throws BadJOSEException if it is not to be believed
     */
    public LogoutTokenClaimsSet logoutToken(String issuer, String client, String token) throws BadJOSEException {
        LogoutTokenValidator validator =
                new LogoutTokenValidator(new Issuer(issuer), new ClientID(client), false, keys(issuer), null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        try {
            return validator.validate(JWTParser.parse(token));
        } catch (java.text.ParseException nonsense) {
            throw new BadJOSEException(nonsense.getMessage(), nonsense);
        } catch (JOSEException broken) {
            throw down(issuer, broken);
        }
    }

    /**
     * An access token in form of a JWT (RFC 9068, and what came before it).
     *
     * @param audience what it must have been made for
     * @throws BadJOSEException if it is not to be believed
     */
    public JWTClaimsSet accessToken(String issuer, String audience, JWT token) throws BadJOSEException {
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(
                audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("sub", "exp", "iat"));
        claims.setMaxClockSkew(SKEW_SECONDS);
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(keys(issuer));
        processor.setJWTClaimsSetVerifier(claims);
        try {
            JWTClaimsSet said = processor.process(token, null);
            if (said.getExpirationTime() == null) {
                throw new BadJWTException("No end");
            }
            return said;
        } catch (JOSEException broken) {
            throw down(issuer, broken);
        }
    }

    /** The one whom it was made for, where several may see it. */
    private static JWTClaimsSet party(String client, JWTClaimsSet said) throws BadJWTException {
        Object party = said.getClaim("azp");
        boolean ours = party == null ? said.getAudience().size() == 1 : party.equals(client);
        if (!ours) {
            throw new BadJWTException("Another authorised party");
        }
        return said;
    }

    private JWSKeySelector<SecurityContext> keys(String issuer) {
        return new JWSVerificationKeySelector<>(
                ProviderDirectory.ALGORITHMS, directory.find(issuer).keys());
    }

    /** Keys that were asked for a moment ago are not asked for again: then it is the token that names an unknown one. */
    private static RuntimeException down(String issuer, JOSEException broken) throws BadJOSEException {
        if (broken instanceof RateLimitReachedException) {
            throw new BadJOSEException("Unknown key", broken);
        }
        return broken instanceof KeySourceException
                ? new ProviderDown(ProviderFault.KEYS, issuer)
                : new IllegalStateException(broken);
    }
}
