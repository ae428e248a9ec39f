package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.TestServer;
import org.linia.Visitor;

/** Letters to suppliers go out by a real SMTP server, once, in order, and those that cannot are seen and dealt with. */
@BlackBox
class MailOutRestIT {

    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api manager = Api.as("manager");
    private final String key = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final GreenMail server = new GreenMail(new ServerSetup(TestServer.smtpPort(), "127.0.0.1", "smtp"));

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesAsAMailOfItsTicketsThread() throws Exception {
        server.start();
        long number = handedOver(key + "@firma.example", "Принтерът <b>не</b> печата");

        Eventually.holds(() -> letters("SENT", number).size() == 1);

        MimeMessage mail = mails(key + "@firma.example").get(0);
        JsonObject letter = letters("SENT", number).get(0);
        assertThat(mail.getSubject()).contains("[#" + number + "]", "Принтерът").doesNotContain("\n");
        assertThat(mail.getMessageID()).isEqualTo("<" + letter.getString("delivery") + "@linia.example>");
        assertThat(mail.getHeader("References")).containsExactly("<ticket." + number + "@linia.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0].toString()).contains("desk@linia.example");
        Multipart parts = (Multipart) mail.getContent();
        BodyPart text = parts.getBodyPart(0);
        assertThat(text.getContentType()).startsWith("text/plain");
        assertThat((String) text.getContent()).contains("needs a spare part", "<b>не</b>");
        assertThat((String) parts.getBodyPart(1).getContent())
                .contains("&lt;b&gt;не&lt;/b&gt;")
                .doesNotContain("<b>");
        assertThat(letter.getInt("attempts")).isEqualTo(1);
    }

    @Test
    void whatIsWrittenWhileTheMailServerIsAwayArrivesOnceAndInOrder() throws Exception {
        String recipient = key + "@firma.example";
        long number = handedOver(recipient, "The link is down");
        assertThat(operator.move(number, "nudge", "{\"reason\": \"Still down\"}")
                        .status())
                .isEqualTo(200);
        assertThat(letters("WAITING", number)).hasSize(2);
        Visitor reader = Visitor.signedIn("manager");
        Eventually.holds(() -> reader.shows("/admin/outbox").contains("The mail server cannot be used now"));

        server.start();
        Eventually.holds(() -> letters("SENT", number).size() == 2);

        List<MimeMessage> mails = mails(recipient);
        assertThat(mails).hasSize(2);
        assertThat(mails.get(0).getSubject()).doesNotContain("Reminder");
        assertThat(mails.get(1).getSubject()).contains("Reminder");
    }

    @Test
    void aRequesterReadsByMailWhatTheDeskTellsThemInOneThread() throws Exception {
        server.start();
        long number = user.open("Принтерът <b>не</b> печата");
        say(operator, number, "Which\\nprinter?", "PUBLIC");
        say(operator, number, "The requester is not told this", "INTERNAL");
        say(user, number, "The left one", "PUBLIC");
        operator.move(number, "resolve", "{\"solution\": \"A new drum\", \"causeCode\": \"HARDWARE\"}");

        Eventually.holds(() -> about(number).size() == 2);

        MimeMessage reply = about(number).get(0);
        MimeMessage solved = about(number).get(1);
        assertThat(reply.getSubject()).isEqualTo("[#" + number + "] Принтерът <b>не</b> печата");
        assertThat(solved.getHeader("References")).isEqualTo(reply.getHeader("References"));
        assertThat(text(reply)).contains("Hello Alexandra", "Which\nprinter?", "wrote on " + number);
        assertThat(text(solved)).contains("is solved", "A new drum");
        assertThat(letters("SENT", number)).hasSize(2);
    }

    @Test
    void whoeverIsWaitedForIsToldSo_andNotThatSomebodyElseIs() throws Exception {
        server.start();
        long number = user.open("Which one?");
        moved(number, "assign", "{\"assignee\": \"me\"}");
        moved(number, "start", "{}");
        moved(number, "wait", "{\"reason\": \"USER\"}");
        say(user, number, "The left one", "PUBLIC");
        moved(number, "wait", "{\"reason\": \"SUPPLIER\"}");
        moved(number, "start", "{}");
        moved(number, "wait", "{\"reason\": \"USER\", \"until\": \"2030-01-01T08:00:00Z\"}");
        moved(number, "resolve", "{\"solution\": \"A new drum\", \"causeCode\": \"HARDWARE\"}");

        Eventually.holds(() -> about(number).size() == 3);

        assertThat(text(about(number).get(0))).contains("Hello Alexandra", "We wait for you");
        assertThat(text(about(number).get(1))).contains("We wait for you");
        assertThat(text(about(number).get(2))).contains("is solved");
    }

    @Test
    void whoeverWantsNoMailGetsNone() throws Exception {
        server.start();
        long number = user.open("Told by the bell alone");
        wish("NONE");
        say(operator, number, "Unwanted", "PUBLIC");
        wish("OWN");
        say(operator, number, "Wanted", "PUBLIC");

        Eventually.holds(() -> !about(number).isEmpty());

        assertThat(about(number)).hasSize(1);
        assertThat(text(about(number).get(0))).contains("Wanted").doesNotContain("Unwanted");
        assertThat(user.get("/notices/mail").json().getString("wish")).isEqualTo("OWN");
        assertThat(user.send(
                                "PUT",
                                "/notices/mail",
                                BodyPublishers.ofString("{\"wish\": \"SOME\"}"),
                                "Content-Type",
                                "application/json")
                        .violations())
                .containsExactly("wish");
    }

    private void moved(long number, String move, String body) {
        Answer moved = operator.move(number, move, body);
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
    }

    private void wish(String wish) {
        assertThat(user.send(
                                "PUT",
                                "/notices/mail",
                                BodyPublishers.ofString("{\"wish\": \"" + wish + "\"}"),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(200);
    }

    private static void say(Api writer, long ticket, String body, String visibility) {
        Answer said = writer.post(
                "/tickets/" + ticket + "/messages",
                "{\"body\": \"%s\", \"visibility\": \"%s\"}".formatted(body, visibility));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }

    /** To the requester, in the order in which they came. */
    private List<MimeMessage> about(long number) throws MessagingException {
        List<MimeMessage> about = new ArrayList<>();
        for (MimeMessage mail : mails("user@carpatia.example")) {
            if (mail.getSubject().contains("[#" + number + "]")) {
                about.add(mail);
            }
        }
        return about;
    }

    private static String text(MimeMessage mail) throws Exception {
        return ((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent()).replace("\r", "");
    }

    @Test
    void whatCannotBeSentIsTriedAgainOrGivenUpByAManager() throws Exception {
        server.start();
        long number = handedOver(key + ".@firma.example", "Nobody is called so");

        Eventually.holds(() -> letters("FAILED", number).size() == 1);

        JsonObject failed = letters("FAILED", number).get(0);
        String path = "/outbox/" + failed.getString("id");
        assertThat(failed.getString("fault")).isEqualTo("ADDRESS");
        assertThat(operator.post(path + "/retry", "").status()).isEqualTo(403);
        assertThat(manager.post(path + "/retry", "").status()).isEqualTo(204);
        Eventually.holds(() -> letters("FAILED", number).size() == 1);
        assertThat(manager.post(path + "/discard", "").status()).isEqualTo(204);
        assertThat(manager.post(path + "/discard", "").status()).isEqualTo(409);
        assertThat(letters("DISCARDED", number)).hasSize(1);
        assertThat(manager.post("/outbox/999999999/retry", "").status()).isEqualTo(404);
        assertThat(manager.get("/outbox?state=LOST").violations()).containsExactly("state");
    }

    private long handedOver(String recipient, String title) {
        assertThat(manager.post("/suppliers", """
                        {"key": "%s", "name": "Firma %s", "channel": "MAIL", "recipient": "%s"}""".formatted(key, key, recipient))
                        .status())
                .isEqualTo(201);
        long number = operator.open(title);
        assertThat(operator.move(
                                number,
                                "hand-over",
                                "{\"supplier\": \"%s\", \"reason\": \"needs a spare part\"}".formatted(key))
                        .status())
                .isEqualTo(200);
        return number;
    }

    private List<JsonObject> letters(String state, long number) {
        return manager.get("/outbox?limit=200&state=" + state).items().getValuesAs(JsonObject.class).stream()
                .filter(letter -> letter.getString("channel").equals("MAIL"))
                .filter(letter -> letter.getString("about").equals("ticket:" + number))
                .toList();
    }

    private List<MimeMessage> mails(String recipient) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, recipient))
                .toList();
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().equals(recipient);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
