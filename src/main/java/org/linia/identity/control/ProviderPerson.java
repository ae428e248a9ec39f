package org.linia.identity.control;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.linia.identity.ProviderClaims;

/**
 * What a provider says of somebody. All but the subject may be null.
 *
 * @param verified whether the provider made sure that the e-mail address is theirs
 */
public record ProviderPerson(
        String subject, String username, String name, String email, boolean verified, List<String> groups) {
    private static final int GROUPS = 1_000;

    static ProviderPerson of(JWTClaimsSet said, ProviderClaims claims) {
        String email = text(said, claims.email());
        return new ProviderPerson(
                said.getSubject(),
                text(said, claims.username()),
                text(said, claims.name()),
                email == null ? null : email.strip().toLowerCase(Locale.ROOT),
                "true".equals(Objects.toString(said.getClaim("email_verified"), null)),
                groups(said, claims.groups()));
    }

    private static String text(JWTClaimsSet said, String claim) {
        return said.getClaim(claim) instanceof String text && !text.isBlank() ? text : null;
    }

    private static List<String> groups(JWTClaimsSet said, String claim) {
        try {
            List<String> groups = said.getStringListClaim(claim);
            return groups == null
                    ? List.of()
                    : groups.stream().filter(Objects::nonNull).limit(GROUPS).toList();
        } catch (ParseException noList) {
            return List.of();
        }
    }
}
