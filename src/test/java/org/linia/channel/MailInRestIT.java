package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.Flags;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;

/** Mail comes in, brought or fetched: stored first, processed once, and what fails harms nothing else. */
@BlackBox
class MailInRestIT {

    private final Api manager = Api.as("manager");
    private final String key = "m" + UUID.randomUUID().toString().substring(0, 8);
    private final String address = key + "@linia.example";
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));

    @AfterEach
    void stop() {
        server.stop();
        Answer made = manager.get("/mailboxes/" + key);
        manager.patch("/mailboxes/" + key, "{\"active\": false}", "If-Match", made.etag());
    }

    @Test
    void whatIsBroughtTwiceIsOneAndIsKeptAsItCame() throws Exception {
        make("");
        String message = message("Printer", "The printer is on fire");

        Answer first = bring(address, message);
        Answer again = bring(address.toUpperCase(Locale.ROOT), "Received: from elsewhere\r\n" + message);
        Answer tagged = bring(key + "+1042.x.y@linia.example", message);
        Answer other = bring(address, message.replace("on fire", "out of paper"));

        String odd = message.replaceFirst("<[^@]+", "<" + odd(885));
        assertThat(bring(address, odd).text("id")).isEqualTo(bring(address, odd).text("id"));

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(again.text("id")).isEqualTo(first.text("id"));
        assertThat(tagged.text("id")).isEqualTo(first.text("id"));
        assertThat(other.text("id")).isNotEqualTo(first.text("id"));
        assertThat(manager.get("/mails/" + first.text("id")).text("text")).isEqualTo("The printer is on fire");
        var original = manager.download("/mails/" + first.text("id") + "/original");
        assertThat(new String(original.body(), StandardCharsets.UTF_8)).isEqualTo(message);
        assertThat(original.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
    }

    /** Letters of which no two are alike, three bytes each. */
    private static String odd(int many) {
        return new Random(7)
                .ints(many, 0x4e00, 0x9fff)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void onlyMailboxesInUseTakeWhatIsNotTooLarge() throws Exception {
        make("");

        assertThat(bring("nobody@linia.example", "x").status()).isEqualTo(404);
        assertThat(bring("", "x").status()).isEqualTo(400);
        assertThat(bring(address, "").status()).isEqualTo(400);
        assertThat(bring(address, "Subject: x\r\n\r\n" + "x".repeat(41 << 20)).status())
                .isEqualTo(413);
        assertThat(send(Api.as("user"), address, "x").status()).isEqualTo(403);
        assertThat(send(Api.stranger(), address, "x").status()).isEqualTo(401);
        assertThat(manager.post("/mail?to=" + address, "{}").status()).isEqualTo(415);
    }

    @Test
    void whatFailsGoesIntoQuarantineAndTheNextOneProceeds() throws Exception {
        make("");
        String bad = bring(address, message(MailStumbles.SUBJECT, "x")).text("id");
        String next = bring(address, message("The next one", "y")).text("id");

        Eventually.holds(() -> !state(next).equals("RECEIVED"));

        JsonObject held = manager.get("/mails/" + bad).json();
        assertThat(held.getString("state")).isEqualTo("QUARANTINED");
        assertThat(held.getString("reason")).isEqualTo("FAILED");
        assertThat(held.getString("subject")).isEqualTo(MailStumbles.SUBJECT);
        assertThat(held.getString("sender")).isEqualTo("ana." + key + "@firma.example");
        assertThat(held.getString("reasonText")).contains("stumbled").contains("over it");
        assertThat(manager.get("/mails?state=QUARANTINED&mailbox=" + address)
                        .items()
                        .toString())
                .contains("\"" + bad + "\"");

        assertThat(manager.post("/mails/" + bad + "/again", "{}").status()).isEqualTo(204);
        Eventually.holds(() -> state(bad).equals("QUARANTINED"));
        assertThat(manager.post("/mails/" + bad + "/let-in", "{\"way\": \"APPEND\"}")
                        .violations())
                .containsExactly("about");
        assertThat(manager.post("/mails/" + bad + "/discard", "{}").status()).isEqualTo(204);
        assertThat(manager.post("/mails/" + bad + "/discard", "{}").status()).isEqualTo(409);
        assertThat(state(bad)).isEqualTo("DISCARDED");
    }

    /** The owner of a mailbox in which that lies, and from which what is stored is moved. */
    private GreenMailUser movesToDone(String... messages) throws Exception {
        server.start();
        GreenMailUser user = server.setUser(address, key, "secret");
        server.getManagers().getImapHostManager().createMailbox(user, "Done");
        Stream.of(messages).map(GreenMailUtil::newMimeMessage).forEach(user::deliver);
        make(
                "\"host\": \"127.0.0.1\", \"port\": %d, \"security\": \"NONE\", \"username\": \"%s\", \"password\": \"secret\", \"movedTo\": \"Done\","
                        .formatted(server.getImap().getPort(), key));
        return user;
    }

    @Test
    void whatLiesInAMailboxIsFetchedOnceAndMovedAway() throws Exception {
        GreenMailUser user = movesToDone(message("One", "Hello"), message("Two", "Hello"));
        ImapHostManager store = server.getManagers().getImapHostManager();

        Eventually.holds(() -> mails().size() == 2 && count(store.getFolder(user, "Done")) == 2);
        deliver(user, "Three");
        Eventually.holds(() -> mails().size() == 3 && count(store.getInbox(user)) == 0);

        Eventually.holds(() -> mails().stream().noneMatch(mail -> "RECEIVED".equals(mail.getString("state"))));
        assertThat(mails())
                .extracting(mail -> mail.getString("subject"))
                .containsExactlyInAnyOrder("One", "Two", "Three");
        JsonObject seen = manager.get("/mailboxes/" + key).json();
        assertThat(seen.isNull("fault")).isTrue();
        assertThat(seen.isNull("lookedAt")).isFalse();
        assertThat(seen.toString()).doesNotContain("secret");
    }

    @Test
    void whatIsTooLargeStaysInTheMailboxAtEveryLook() throws Exception {
        GreenMailUser user = movesToDone(message("Large", ("x".repeat(1022) + "\r\n").repeat(41 << 10)));
        ImapHostManager store = server.getManagers().getImapHostManager();
        Eventually.holds(() -> mails().size() == 1);
        assertThat(mails().get(0).getString("reason")).isEqualTo("TOO_LARGE");
        String again = "/mails/" + mails().get(0).getString("id") + "/again";
        assertThat(manager.post(again, "{}").status())
                .as("nothing of it is here")
                .isEqualTo(409);

        deliver(user, "Next");
        Eventually.holds(() -> mails().size() == 2 && count(store.getInbox(user)) == 1);

        assertThat(count(store.getFolder(user, "Done"))).isEqualTo(1);
        assertThat(store.getInbox(user).getUnseenCount()).isEqualTo(1);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void whatArrivesIsHeardAtOnceByASafeLine() throws Exception {
        server.start();
        GreenMailUser user = server.setUser(address, key, "secret");
        try (TlsFront tls = new TlsFront(LineSecurity.TLS, server.getImap().getPort())) {
            make(
                    "\"host\": \"localhost\", \"port\": %d, \"security\": \"TLS\", \"username\": \"%s\", \"password\": \"secret\","
                            .formatted(tls.port(), key));
            Eventually.holds(() -> manager.get("/mailboxes/" + key).json().getBoolean("heard"));
            Instant before = lookedAt();
            Eventually.holds(() -> lookedAt().isAfter(before));
            Instant looked = lookedAt();

            deliver(user, "One");
            Eventually.holds(() -> mails().size() == 1);

            assertThat(Instant.now()).as("well before the next look").isBefore(looked.plusSeconds(8));
        }
    }

    private Instant lookedAt() {
        String at = manager.get("/mailboxes/" + key).text("lookedAt");
        return at == null ? Instant.MIN : Instant.parse(at);
    }

    @Test
    void whatStaysIsMarkedAndFetchedOnceThoughOthersReadItFirst() throws Exception {
        server.start();
        GreenMailUser user = server.setUser(address, key, "secret");
        MailFolder inbox = server.getManagers().getImapHostManager().getInbox(user);
        deliver(user, "One");
        make(
                "\"host\": \"127.0.0.1\", \"port\": %d, \"security\": \"NONE\", \"username\": \"%s\", \"password\": \"secret\","
                        .formatted(server.getImap().getPort(), key));
        Eventually.holds(() -> mails().size() == 1 && inbox.getUnseenCount() == 0);

        deliver(user, "Two");
        inbox.getMessages().forEach(message -> message.setFlag(Flags.Flag.SEEN, true));

        Eventually.holds(() -> mails().size() == 2);

        // as it is when a server dies after it has stored and before it could mark
        inbox.getMessages().forEach(message -> message.setFlag(Flags.Flag.SEEN, false));
        Eventually.holds(() -> inbox.getUnseenCount() == 0);
        assertThat(mails()).hasSize(2);
        assertThat(count(inbox)).isEqualTo(2);
    }

    @Test
    void whatIsWrongWithAMailboxIsSaidInWords() throws Exception {
        server.start();
        server.setUser(address, key, "secret");
        make(
                "\"host\": \"127.0.0.1\", \"port\": %d, \"security\": \"NONE\", \"username\": \"%s\", \"password\": \"wrong\","
                        .formatted(server.getImap().getPort(), key));

        assertThat(test().getString("fault")).isEqualTo("CREDENTIALS");
        Eventually.holds(
                () -> "CREDENTIALS".equals(manager.get("/mailboxes/" + key).text("fault")));
        assertThat(change("{\"folder\": \"Nowhere\", \"password\": \"secret\"}").status())
                .isEqualTo(200);
        assertThat(test().getString("fault")).isEqualTo("FOLDER");
        change("{\"folder\": \"INBOX\", \"movedTo\": \"Nowhere\"}");
        assertThat(test().getString("fault")).isEqualTo("TARGET");
        change("{\"movedTo\": null}");
        assertThat(test().getBoolean("well")).isTrue();
        assertThat(change("{\"security\": \"TLS\"}").violations())
                .as("the password goes to nobody else")
                .containsExactly("password");
        change("{\"security\": \"STARTTLS\", \"password\": \"secret\"}");
        assertThat(test().getString("fault")).isEqualTo("SECURITY");
        change("{\"host\": \"nobody.invalid\", \"password\": \"secret\"}");
        assertThat(test().getString("fault")).isEqualTo("NAME");
        change("{\"host\": \"127.0.0.1\", \"port\": 1, \"security\": \"NONE\", \"password\": \"secret\"}");
        assertThat(test().getString("fault")).isEqualTo("AWAY");
    }

    private void make(String line) {
        Answer made = manager.post("/mailboxes", """
                {"key": "%s", "organisation": "carpatia", "address": "%s", %s "strangers": "HOLD"}\
                """.formatted(key, address, line));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private Answer change(String json) {
        return manager.patch(
                "/mailboxes/" + key,
                json,
                "If-Match",
                manager.get("/mailboxes/" + key).etag());
    }

    private JsonObject test() {
        return manager.post("/mailboxes/" + key + "/test", "{}").json();
    }

    private Answer bring(String to, String message) {
        return send(manager, to, message);
    }

    private static Answer send(Api as, String to, String message) {
        return as.send(
                "POST",
                "/mail?to=" + to.replace("+", "%2B"),
                BodyPublishers.ofString(message),
                "Content-Type",
                "message/rfc822");
    }

    private String message(String subject, String text) {
        return "Message-ID: <%s@firma.example>\r\nFrom: Ana <ana.%s@firma.example>\r\nTo: %s\r\nSubject: %s\r\n\r\n%s"
                .formatted(UUID.randomUUID(), key, address, subject, text);
    }

    private void deliver(GreenMailUser user, String subject) {
        user.deliver(GreenMailUtil.newMimeMessage(message(subject, "Hello")));
    }

    private static int count(MailFolder folder) throws FolderException {
        return folder.getMessageCount();
    }

    private String state(String id) {
        return manager.get("/mails/" + id).text("state");
    }

    private List<JsonObject> mails() {
        return manager.get("/mails?mailbox=" + address).items().getValuesAs(JsonObject.class);
    }
}
