package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderDraft;
import org.linia.identity.ProviderKind;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;

class ProviderRulesTest {
    private final ProviderRules rules = new ProviderRules(new ProviderHttp(false, Duration.ofSeconds(1)));

    @Test
    void aGoodOneIsTaken() {
        rules.check(draft("https://id.example/realms/one", "linia", "linia-api", List.of("openid"), "firma.example"));
        rules.check(draft("http://localhost:8080/realms/one", "linia", null, List.of("openid"), "xn--80ak6aa92e.com"));
    }

    @Test
    void everythingThatIsWrongIsNamed() {
        assertThat(violations(draft("http://id.example", " ", null, List.of("profile"), "not a domain")))
                .containsExactly("issuer", "clientId", "scopes", "domains");
        assertThat(violations(draft("https://id.example?x=1", "linia", null, List.of("openid", "a\"b"), "a.example")))
                .containsExactly("issuer", "scopes");
        assertThat(violations(draft("no address", "linia", null, List.of("openid"), "localhost")))
                .containsExactly("issuer", "domains");
    }

    /** Or the ID token of a sign-in would be good for the API. */
    @Test
    void theAudienceOfTheApiIsNotTheClient() {
        assertThat(violations(draft("https://id.example", "linia", "linia", List.of("openid"), "a.example")))
                .containsExactly("apiAudience");
    }

    @Test
    void oneOfSamlHasAnEntityIdAndNothingThatHasToDoWithTokens() {
        rules.check(saml("urn:acme:idp", null, List.of()));
        rules.check(saml("http://idp.example/realms/one", null, List.of()));
        assertThat(violations(saml("acme", "linia", List.of("openid"))))
                .containsExactly("issuer", "clientId", "scopes");
    }

    private static ProviderDraft saml(String issuer, String client, List<String> scopes) {
        return draft(ProviderKind.SAML, issuer, client, null, scopes, "a.example");
    }

    private static ProviderDraft draft(
            String issuer, String client, String audience, List<String> scopes, String domain) {
        return draft(ProviderKind.OIDC, issuer, client, audience, scopes, domain);
    }

    private static ProviderDraft draft(
            ProviderKind kind, String issuer, String client, String audience, List<String> scopes, String domain) {
        return new ProviderDraft(
                "key",
                kind,
                "Фирма 公司",
                "carpatia",
                issuer,
                client,
                null,
                scopes,
                ProviderClaims.USUAL,
                audience,
                List.of(domain),
                true,
                false,
                false,
                true);
    }

    private List<String> violations(ProviderDraft draft) {
        return catchThrowableOfType(InvalidInput.class, () -> rules.check(draft)).violations().stream()
                .map(Violation::field)
                .toList();
    }
}
