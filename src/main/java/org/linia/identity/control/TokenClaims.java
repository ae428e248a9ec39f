package org.linia.identity.control;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.identity.Scope;

/** What a provider's access token says beyond its subject, in the ways in which providers say it. */
public final class TokenClaims {
    private static final String SCOPE = "linia.";

    private TokenClaims() {}

    /** What it may be used for: {@code linia.read}, {@code linia.write}, {@code linia.admin} in scope or scp. */
    public static Set<Scope> scopes(JWTClaimsSet said) {
        List<String> names = Stream.of("scope", "scp")
                .map(said::getClaim)
                .flatMap(TokenClaims::words)
                .toList();
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (Scope scope : Scope.values()) {
            if (names.contains(SCOPE + scope.name().toLowerCase(Locale.ROOT))) {
                scopes.add(scope);
            }
        }
        return scopes;
    }

    /**
     * The client, if it got the token for itself and for nobody else (client credentials): its subject is the client (RFC
     * 9068, 2.2), or the account that Keycloak keeps for it, and there is no session of a person.
     */
    public static Optional<String> program(JWTClaimsSet said) {
        String client = text(said, "client_id").or(() -> text(said, "azp")).orElse(null);
        boolean itself = client != null && client.equals(said.getSubject());
        boolean kept = client != null
                && text(said, "client_id").isPresent()
                && text(said, "preferred_username")
                        .filter(("service-account-" + client.toLowerCase(Locale.ROOT))::equals)
                        .isPresent();
        return (itself || kept) && said.getClaim("sid") == null ? Optional.of(client) : Optional.empty();
    }

    private static Optional<String> text(JWTClaimsSet said, String claim) {
        return said.getClaim(claim) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    private static Stream<String> words(Object claim) {
        return claim instanceof Collection<?> several
                ? several.stream().filter(Objects::nonNull).map(Object::toString)
                : Arrays.stream(Objects.toString(claim, "").split(" "));
    }

    /** When the person of the token showed who they are (OpenID Connect Core 1.0, 2); null if it does not say. */
    public static Instant provedAt(JWTClaimsSet said) {
        try {
            Date at = said.getDateClaim("auth_time");
            return at == null ? null : at.toInstant();
        } catch (ParseException nonsense) {
            return null;
        }
    }
}
