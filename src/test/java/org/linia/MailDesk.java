package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.linia.Api.Answer;

/** A mailbox of a test's own, to which messages are brought as they come; it is switched off in the end. */
public final class MailDesk implements AutoCloseable {
    private final Api manager = Api.as("manager");
    private final String key = "d" + UUID.randomUUID().toString().substring(0, 8);

    /** @param strangers what becomes of people without an account */
    public MailDesk(String strangers) {
        Answer made = manager.post("/mailboxes", """
                {"key": "%s", "organisation": "carpatia", "address": "%s", "strangers": "%s"}""".formatted(key, address(), strangers));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    public String address() {
        return key + "@linia.example";
    }

    /** Of somebody nobody else knows. */
    public String stranger(String name) {
        return name + "." + key + "@else.example";
    }

    /**
     * What became of it.
     *
     * @param message without the fields that every message has
     */
    public Answer bring(String from, String subject, String message) {
        return bring("Message-ID: <%s@else.example>\r\nFrom: %s\r\nTo: %s\r\nSubject: %s\r\nMIME-Version: 1.0\r\n%s"
                .formatted(UUID.randomUUID(), from, address(), subject, message.replace("\n", "\r\n")));
    }

    public Answer bring(String raw) {
        Answer taken = manager.send(
                "POST",
                "/mail?to=" + address(),
                BodyPublishers.ofString(raw, StandardCharsets.UTF_8),
                "Content-Type",
                "message/rfc822");
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        String mail = "/mails/" + taken.text("id");
        Eventually.holds(() -> !manager.get(mail).text("state").equals("RECEIVED"));
        return manager.get(mail);
    }

    /** The number of the ticket that it opened, or on which it stands. */
    public static long ticket(Answer settled) {
        assertThat(settled.text("state")).as(settled.body()).isIn("OPENED", "APPENDED", "NOTED");
        return Long.parseLong(settled.text("about").replace("ticket:", ""));
    }

    @Override
    public void close() {
        manager.patch(
                "/mailboxes/" + key,
                "{\"active\": false}",
                "If-Match",
                manager.get("/mailboxes/" + key).etag());
    }
}
