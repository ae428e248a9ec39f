package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;

/** The mail server that most companies run, where it is installed; GreenMail stands in for it everywhere else. */
@BlackBox
@EnabledIf(value = "org.linia.channel.Dovecot#isInstalled", disabledReason = "Debian's dovecot-imapd is not installed")
class MailInDovecotIT {
    private final Api manager = Api.as("manager");
    private final String key = "v" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = key + "@linia.example";

    @AfterEach
    void stop() {
        manager.patch(
                "/mailboxes/" + key,
                "{\"active\": false}",
                "If-Match",
                manager.get("/mailboxes/" + key).etag());
    }

    @Test
    void eachMessageComesOnceThoughTheServerIsKilled(@TempDir Path folder) throws Exception {
        try (Dovecot server = new Dovecot(folder)) {
            server.start();
            server.create("Done");
            server.deliver(message("One"));
            server.deliver(message("Два"));
            make(server);

            Eventually.holds(() -> mails().size() == 2 && server.count("Done") == 2);
            assertThat(server.count("INBOX")).isZero();

            server.kill();
            Eventually.holds(
                    () -> "AWAY".equals(manager.get("/mailboxes/" + key).text("fault")));
            server.start();
            server.deliver(message("Three"));

            Eventually.holds(() -> mails().size() == 3 && server.count("Done") == 3);
            Eventually.holds(() -> mails().stream().noneMatch(mail -> "RECEIVED".equals(mail.getString("state"))));
            assertThat(mails())
                    .extracting(mail -> mail.getString("subject"))
                    .containsExactlyInAnyOrder("One", "Два", "Three");
            Eventually.holds(() -> mailbox().isNull("fault"));
        }
    }

    @Test
    void whatArrivesIsHeardAtOnceAndAgainAfterTheLineWasKilled(@TempDir Path folder) throws Exception {
        try (Dovecot server = new Dovecot(folder)) {
            server.start();
            server.create("Done");
            make(server);
            for (String subject : List.of("One", "Two")) {
                Eventually.holds(() -> mailbox().getBoolean("heard"));
                assertHeardAtOnce(server, subject);
                server.killLines();
                Eventually.holds(() -> !mailbox().getBoolean("heard"));
            }
            change("\"active\": false");
            Eventually.holds(() -> server.lines() == 0);
        }
    }

    /** Well before the next look into it. */
    private void assertHeardAtOnce(Dovecot server, String subject) throws Exception {
        int before = mails().size();
        Instant looked = Instant.parse(mailbox().getString("lookedAt"));
        Eventually.holds(() -> Instant.parse(mailbox().getString("lookedAt")).isAfter(looked));
        Instant delivered = Instant.now();
        server.deliver(message(subject));
        Eventually.holds(() -> mails().size() == before + 1);
        assertThat(Duration.between(delivered, Instant.now())).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void aTokenLetsInAndAnotherOneWhenItDoesNot(@TempDir Path folder) throws Exception {
        try (TokenServer tokens = new TokenServer(Dovecot.USER);
                Dovecot server = new Dovecot(folder, tokens.address("/introspect"))) {
            server.start();
            server.deliver(message("One"));
            make(server, "REFRESH_TOKEN", tokens, "wrong");

            Answer tried = manager.post("/mailboxes/" + key + "/test", "{}");
            assertThat(tried.text("fault")).as(tried.body()).isEqualTo("TOKEN");
            assertThat(tried.text("answer")).contains("AADSTS7000215");
            change("\"clientSecret\": \"%s\"".formatted(TokenServer.SECRET));
            Eventually.holds(() -> mails().size() == 1);
            assertThat(mailbox().toString()).doesNotContain(TokenServer.SECRET, "refresh token");

            tokens.revokeAll();
            server.deliver(message("Two"));
            Eventually.holds(() -> mails().size() == 2);
            assertThat(tokens.asked().stream().filter(asked -> TokenServer.SECRET.equals(asked.get("client_secret"))))
                    .as("one token for all looks, and one in the place of what was revoked")
                    .hasSize(2)
                    .allMatch(asked -> asked.get("scope").equals("https://mail.example/ offline"))
                    .extracting(asked -> asked.get("refresh_token"))
                    .doesNotHaveDuplicates();

            change("\"grant\": \"CLIENT_CREDENTIALS\"");
            server.deliver(message("Three"));
            Eventually.holds(() -> mails().size() == 3);
            assertThat(manager.patch(
                                    "/mailboxes/" + key,
                                    "{\"tokenEndpoint\": \"https://else.example/token\"}",
                                    "If-Match",
                                    manager.get("/mailboxes/" + key).etag())
                            .violations())
                    .containsExactly("clientSecret");
        }
    }

    private void change(String members) {
        Answer changed = manager.patch(
                "/mailboxes/" + key,
                "{" + members + "}",
                "If-Match",
                manager.get("/mailboxes/" + key).etag());
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private void make(Dovecot server, String grant, TokenServer tokens, String secret) {
        Answer made = manager.post("/mailboxes", """
                {"key": "%s", "organisation": "carpatia", "address": "%s", "strangers": "HOLD", "host": "127.0.0.1",
                 "port": %d, "security": "NONE", "username": "%s", "grant": "%s", "tokenEndpoint": "%s",
                 "clientId": "linia", "scope": "https://mail.example/ offline", "clientSecret": "%s",
                 "refreshToken": "first refresh token"}\
                """.formatted(
                        key, address, server.port(), Dovecot.USER, grant, tokens.address("/token"), secret));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private void make(Dovecot server) {
        Answer made =
                manager.post("/mailboxes", """
                {"key": "%s", "organisation": "carpatia", "address": "%s", "strangers": "HOLD", "host": "127.0.0.1",
                 "port": %d, "security": "NONE", "username": "%s", "password": "%s", "movedTo": "Done"}\
                """.formatted(key, address, server.port(), Dovecot.USER, Dovecot.PASSWORD));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private String message(String subject) {
        return "Message-ID: <%s@firma.example>\r\nFrom: ana.%s@firma.example\r\nTo: %s\r\nSubject: %s\r\n\r\nHello"
                .formatted(UUID.randomUUID(), key, address, subject);
    }

    private JsonObject mailbox() {
        return manager.get("/mailboxes/" + key).json();
    }

    private List<JsonObject> mails() {
        return manager.get("/mails?mailbox=" + address).items().getValuesAs(JsonObject.class);
    }
}
