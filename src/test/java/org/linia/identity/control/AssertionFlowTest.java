package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderKind;
import org.linia.identity.SignInAtProviderRefused;

/** What is made of a word that the server has checked. */
class AssertionFlowTest {
    private static final String PERSISTENT = "urn:oasis:names:tc:SAML:2.0:nameid-format:persistent";

    private final AssertionFlow flow = new AssertionFlow(Optional.of("acme, saml"));
    private final ProviderClient client = new ProviderClient(
            1,
            "saml",
            ProviderKind.SAML,
            "urn:acme:idp",
            null,
            null,
            List.of(),
            new ProviderClaims("uid", "displayName", "http://schemas.example/mail", "memberOf"));

    @Test
    void attributesAreReadByTheirNames() {
        Vouched vouched = flow.read(client, said("urn:acme:idp", PERSISTENT));

        ProviderPerson person = vouched.person();
        assertThat(person.subject()).isEqualTo("s-1");
        assertThat(person.username()).isEqualTo("ana");
        assertThat(person.name()).isEqualTo("Ана 王");
        assertThat(person.email()).isEqualTo("ana@acme.example");
        assertThat(person.verified()).isFalse();
        assertThat(person.groups()).containsExactly("night", "Команда");
        assertThat(vouched.proved()).isEqualTo(Instant.parse("2026-11-29T15:00:00Z"));
    }

    @Test
    void whatIsNotThisProvidersWordOrNamesNobodyForGoodIsRefused() {
        assertThatThrownBy(() -> flow.read(client, null)).isInstanceOf(SignInAtProviderRefused.class);
        assertThatThrownBy(() -> flow.read(client, said("urn:other:idp", PERSISTENT)))
                .isInstanceOf(SignInAtProviderRefused.class);
        assertThatThrownBy(() ->
                        flow.read(client, said("urn:acme:idp", "urn:oasis:names:tc:SAML:2.0:nameid-format:transient")))
                .isInstanceOf(SignInAtProviderRefused.class);
    }

    @Test
    void aProviderThatTheServerDoesNotKnowIsNamed() {
        flow.check("acme");
        flow.check("saml");
        assertThatThrownBy(() -> flow.check("other")).isInstanceOf(ProviderDown.class);
        assertThatThrownBy(() -> new AssertionFlow(Optional.empty()).check("saml"))
                .isInstanceOf(ProviderDown.class);
    }

    private static String said(String issuer, String format) {
        return """
                {"issuer": "%s", "subject": "s-1", "format": "%s", "proved": "2026-11-29T15:00:00Z", "attributes": {
                 "uid": ["ana"], "displayName": [" ", "Ана 王"], "http://schemas.example/mail": ["Ana@ACME.example "],
                 "memberOf": ["night", "Команда"]}}""".formatted(issuer, format);
    }
}
