package org.linia.identity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderFault;
import org.linia.provider.SmallProvider;

/** What is wrong with a provider is said by its name. */
class ProviderDirectoryTest {
    private static final String DOCUMENT = "/.well-known/openid-configuration";

    private final SmallProvider provider = SmallProvider.start();
    private final ProviderHttp http = new ProviderHttp(false, Duration.ofSeconds(20));
    private final ProviderDirectory directory = new ProviderDirectory(http, Clock.systemUTC());

    @AfterEach
    void stop() {
        provider.close();
    }

    @Test
    void aGoodProviderHasNoFault() {
        directory.check(provider.issuer());

        assertThat(directory.find(provider.issuer()).metadata().getTokenEndpointURI())
                .isEqualTo(URI.create(provider.issuer() + "/token"));
    }

    @Test
    void whoDoesNotAnswerIsUnreachable() {
        String issuer = provider.issuer();
        provider.close();

        assertThat(fault(issuer)).isEqualTo(ProviderFault.UNREACHABLE);
        assertThat(fault("https://nobody.invalid")).isEqualTo(ProviderFault.UNREACHABLE);
    }

    @Test
    void aRedirectIsNotFollowed() {
        provider.forgets(DOCUMENT);

        assertThat(fault(provider.issuer())).isEqualTo(ProviderFault.NO_DOCUMENT);
    }

    @Test
    void whatIsNoDocumentIsCalledSo() {
        provider.says(DOCUMENT, sent -> "<html>Welcome</html>");

        assertThat(fault(provider.issuer())).isEqualTo(ProviderFault.MALFORMED);
    }

    @Test
    void anIssuerHasOneSpelling() {
        assertThat(fault(provider.issuer() + "/")).isEqualTo(ProviderFault.ISSUER);
    }

    @Test
    void keysMustBeThere() {
        provider.says("/keys", sent -> "{\"keys\": []}");
        assertThat(fault(provider.issuer())).isEqualTo(ProviderFault.KEYS);
        provider.forgets("/keys");
        assertThat(fault(provider.issuer())).isEqualTo(ProviderFault.KEYS);
    }

    @Test
    void anAlgorithmOfOursMustBeAmongItsOwn() {
        says("RS256", "HS256");

        assertThat(fault(provider.issuer())).isEqualTo(ProviderFault.ALGORITHMS);
    }

    @Test
    void everyAddressNeedsHttpsUnlessItIsOnThisMachine() {
        says(provider.issuer() + "/token", "http://provider.example/token");

        assertThat(fault(provider.issuer())).isEqualTo(ProviderFault.INSECURE);
        assertThat(fault("http://provider.example")).isEqualTo(ProviderFault.INSECURE);
        assertThat(http.mayAsk(URI.create("https://provider.example"))).isTrue();
        assertThat(new ProviderHttp(true, Duration.ofSeconds(1)).mayAsk(URI.create("http://provider.example")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://localhost",
                "file:///etc/passwd",
                "http://localhost.evil.example",
                "http://127.0.0.1.evil.example",
                "https://user@provider.example"
            })
    void whatOnlyLooksAllowedIsNot(String address) {
        assertThat(http.mayAsk(URI.create(address))).isFalse();
    }

    @Test
    void aProviderCannotFillTheMemory() {
        provider.says(DOCUMENT, sent -> " ".repeat(600 * 1024));

        assertThat(fault(provider.issuer())).isEqualTo(ProviderFault.UNREACHABLE);
    }

    @Test
    void whatIsKnownOutlivesAnOutage() {
        directory.find(provider.issuer());
        provider.close();

        assertThat(directory.find(provider.issuer()).metadata()).isNotNull();
    }

    @Test
    void whoIsDownIsNotAskedByEverybody() {
        provider.says(DOCUMENT, sent -> "nothing");
        assertThatThrownBy(() -> directory.find(provider.issuer())).isInstanceOf(ProviderDown.class);
        provider.says(DOCUMENT, sent -> provider.document());

        assertThatThrownBy(() -> directory.find(provider.issuer())).isInstanceOf(ProviderDown.class);
    }

    private void says(String instead, String wrong) {
        provider.says(DOCUMENT, sent -> provider.document().replace(instead, wrong));
    }

    private ProviderFault fault(String issuer) {
        return catchThrowableOfType(ProviderDown.class, () -> directory.check(issuer))
                .fault();
    }
}
