package org.linia.identity.control;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
        return new ProviderPerson(
                said.getSubject(),
                text(said, claims.username()),
                text(said, claims.name()),
                email(text(said, claims.email())),
                "true".equals(Objects.toString(said.getClaim("email_verified"), null)),
                groups(said, claims.groups()));
    }

    /** Of SAML's attributes, which do not say whether an address was verified. */
    static ProviderPerson of(String subject, Map<String, List<String>> said, ProviderClaims claims) {
        return new ProviderPerson(
                subject,
                text(said, claims.username()),
                text(said, claims.name()),
                email(text(said, claims.email())),
                false,
                said.getOrDefault(claims.groups(), List.of()).stream()
                        .limit(GROUPS)
                        .toList());
    }

    private static String email(String said) {
        return said == null ? null : said.strip().toLowerCase(Locale.ROOT);
    }

    private static String text(Map<String, List<String>> said, String attribute) {
        return said.getOrDefault(attribute, List.of()).stream()
                .filter(value -> !value.isBlank())
                .findFirst()
                .orElse(null);
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
