package org.linia.identity.boundary;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.proc.ExpiredJWTException;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linia.identity.Caller.Person;
import org.linia.identity.IdentityKind;
import org.linia.identity.TokenRefused;
import org.linia.identity.TokenRefused.Why;
import org.linia.identity.control.People;
import org.linia.identity.control.People.Found;
import org.linia.identity.control.TokenChecks;
import org.linia.identity.control.TokenClaims;
import org.linia.identity.entity.IdentityProvider;

/** Who stands behind an access token of an identity provider (X5): the account linked to its subject, or its client. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RecogniseProviderToken {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private People people;

    @Inject
    private TokenChecks checks;

    @Inject
    private Clock clock;

    /** Whether a bearer token has the form of a JWT; our own do not. */
    public static boolean isOne(String token) {
        return token.startsWith("ey") && token.indexOf('.') > 0;
    }

    /**
     * @param address from where it came
     * @return the person, with no more scopes than the token has
     * @throws TokenRefused with a word why
     * @throws org.linia.identity.ProviderDown if there are no keys to check it by
     */
    @PermitAll
    public Person person(String token, String address) {
        JWT jwt = parsed(token);
        JWTClaimsSet unproved = claims(jwt);
        IdentityProvider provider = provider(unproved);
        JWTClaimsSet said = proved(provider, jwt);
        Instant now = clock.instant();
        Optional<Found> person = find(provider, IdentityKind.PERSON, said.getSubject());
        Optional<Found> known = person.or(
                () -> TokenClaims.program(said).flatMap(client -> find(provider, IdentityKind.CLIENT, client)));
        // programs sign in with each token anew
        Instant proved = person.isPresent() ? TokenClaims.provedAt(said) : now;
        return known.orElseThrow(() -> new TokenRefused(Why.ACCOUNT))
                .under(address, now, proved)
                .orElseThrow(() -> new TokenRefused(Why.NETWORK))
                .limitedTo(TokenClaims.scopes(said));
    }

    private static JWT parsed(String token) {
        try {
            return JWTParser.parse(token);
        } catch (ParseException nonsense) {
            throw new TokenRefused(Why.MALFORMED);
        }
    }

    private static JWTClaimsSet claims(JWT jwt) {
        try {
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            if (claims == null || claims.getIssuer() == null) {
                throw new TokenRefused(Why.MALFORMED);
            }
            return claims;
        } catch (ParseException nonsense) {
            throw new TokenRefused(Why.MALFORMED);
        }
    }

    /** One of this issuer that takes tokens made for one of these audiences. */
    private IdentityProvider provider(JWTClaimsSet unproved) {
        List<IdentityProvider> known = entities.createQuery(
                        "SELECT p FROM IdentityProvider p WHERE p.issuer = :issuer AND p.active = TRUE"
                                + " AND p.apiAudience IS NOT NULL ORDER BY p.id",
                        IdentityProvider.class)
                .setParameter("issuer", unproved.getIssuer())
                .getResultList();
        if (known.isEmpty()) {
            throw new TokenRefused(Why.ISSUER);
        }
        return known.stream()
                .filter(provider -> unproved.getAudience().contains(provider.apiAudience()))
                .findFirst()
                .orElseThrow(() -> new TokenRefused(Why.AUDIENCE));
    }

    private JWTClaimsSet proved(IdentityProvider provider, JWT jwt) {
        try {
            return checks.accessToken(provider.issuer(), provider.apiAudience(), jwt);
        } catch (ExpiredJWTException late) {
            throw new TokenRefused(Why.EXPIRED);
        } catch (BadJOSEException bad) {
            throw new TokenRefused(Why.SIGNATURE);
        }
    }

    private Optional<Found> find(IdentityProvider provider, IdentityKind kind, String subject) {
        return people.find(
                "",
                "from provider_identity i join account a on a.id = i.account_id "
                        + "where i.provider_id = ?1 and i.kind = ?2 and i.subject = ?3 and a.active",
                provider.id(),
                kind.name(),
                subject);
    }
}
