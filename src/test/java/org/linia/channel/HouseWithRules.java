package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.TestServer;
import org.linia.shared.json.Json;

/** An organisation of its own, with somebody in it and a mail server, so that rules for it change nothing for others. */
abstract class HouseWithRules {
    static final String PASSWORD = "correct horse battery";

    final Api manager = Api.as("manager");
    final String house = "n" + UUID.randomUUID().toString().substring(0, 8);
    final GreenMail server = new GreenMail(new ServerSetup(TestServer.smtpPort(), "127.0.0.1", "smtp"));
    Api requester;

    @BeforeEach
    void aHouseOfItsOwn() {
        made("/organisations", "{\"key\": \"%s\", \"name\": \"%1$s\", \"team\": \"first-line\"}".formatted(house));
        String id = made("/accounts", """
                {"username": "%s", "name": "Ana <b>Pop</b>", "email": "%1$s@house.example", "organisation": "%1$s"}\
                """.formatted(house)).json().getString("id");
        put(id, "password", "{\"password\": \"" + PASSWORD + "\"}");
        requester = Api.withToken(Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(house, PASSWORD))
                .text("token"));
    }

    /** Whoever asks there, who manages their own organisation from now on and no other one. */
    Api ownManager() {
        put(requester.get("/me").text("id"), "roles", "{\"roles\": [\"MANAGER\"]}");
        return requester;
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    List<String> refused(String event, String audience, String channels, String... texts) {
        return manager.post("/notification-rules", rule(event, audience, channels, texts[0], texts[1], texts[2]))
                .violations();
    }

    String rule(String event, String audience, String channels, String news, String subject, String body) {
        String text = "\"news\": \"%s\", \"subject\": \"%s\", \"body\": \"%s\"".formatted(news, subject, body);
        return """
            {"organisation": "%s", "event": "%s", "audience": "%s", "channels": %s,
             "texts": [{"language": "en", %s}, {"language": "ro", %5$s}]}""".formatted(house, event, audience, channels, text);
    }

    List<MimeMessage> mails() {
        return mails(house + "@house.example");
    }

    List<MimeMessage> mails(String recipient) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(recipient))
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    static String part(MimeMessage mail, int part) throws Exception {
        return ((String) ((Multipart) mail.getContent()).getBodyPart(part).getContent()).replace("\r", "");
    }

    void say(long ticket, String body) {
        write(manager, ticket, body, "PUBLIC");
    }

    static void write(Api writer, long ticket, String body, String visibility) {
        Answer said = writer.post(
                "/tickets/" + ticket + "/messages", Json.text(Map.of("body", body, "visibility", visibility)));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }

    Answer made(String path, String body) {
        Answer made = manager.post(path, body);
        assertThat(made.status()).as("%s: %s", path, made.body()).isEqualTo(201);
        return made;
    }

    private void put(String account, String what, String body) {
        Answer done = manager.send(
                "PUT",
                "/accounts/" + account + "/" + what,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get("/accounts/" + account).etag());
        assertThat(done.status()).as("%s: %s", what, done.body()).isLessThan(300);
    }
}
