package org.linia.channel.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.channel.TokenServer;
import org.linia.identity.NoTokenGiven;
import org.linia.identity.TokenWish;
import org.linia.identity.boundary.ObtainToken;
import org.linia.identity.control.ProviderHttp;

/** A token lets into the server that sends mail. */
class MailTokensTest {
    private static final String USER = "desk@linia.example";

    private final MailTokens tokens =
            new MailTokens(new ObtainToken(new ProviderHttp(false, Duration.ofSeconds(5))), Clock.systemUTC());
    private TokenServer provider;
    private SmtpDoor server;

    @BeforeEach
    void start() throws IOException {
        provider = new TokenServer(USER);
        server = new SmtpDoor(USER, provider::isGood);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        provider.close();
    }

    @Test
    void oneLetsInAsLongAsItIsGoodAndThenTheNextOne() throws Exception {
        connect(wish(TokenServer.SECRET));
        connect(wish(TokenServer.SECRET));
        assertThat(provider.asked()).hasSize(1);

        provider.revokeAll();
        connect(wish(TokenServer.SECRET));
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void whoGetsNoneIsToldWhyAndWhoIsNotLetInAsksOnceMoreOnly() {
        assertThatThrownBy(() -> connect(wish("wrong")))
                .isInstanceOf(NoTokenGiven.class)
                .hasMessageContaining("AADSTS7000215");
        assertThatThrownBy(() -> connect(new TokenWish("http://else.example/token", "linia", "x", "", null)))
                .isInstanceOf(NoTokenGiven.class)
                .hasMessageContaining("https");

        server.refuseEverybody();
        assertThatThrownBy(() -> connect(wish(TokenServer.SECRET))).isInstanceOf(AuthenticationFailedException.class);
        assertThat(provider.asked()).as("one that was refused, and two").hasSize(3);
    }

    private TokenWish wish(String secret) {
        return new TokenWish(provider.address("/token"), "linia", secret, "", null);
    }

    private void connect(TokenWish wish) throws Exception {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.auth", "true");
        MailTokens.use(settings, "smtp");
        try (Transport transport = Session.getInstance(settings).getTransport("smtp")) {
            tokens.connect(transport, "127.0.0.1", server.port(), USER, () -> wish, renewed -> {});
            assertThat(transport.isConnected()).isTrue();
        }
    }
}
