package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
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
