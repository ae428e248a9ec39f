package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.MailDesk;
import org.linia.TestServer;

/** The mail server that most of the world runs, where it is installed; GreenMail stands in for it everywhere else. */
@BlackBox
@EnabledIf(
        value = "org.linia.channel.Postfix#isUsable",
        disabledReason = "Debian's postfix is not installed, or the tests do not run as root")
class MailOutPostfixIT {
    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8\n\n";

    private final Api manager = Api.as("manager");

    @Test
    void eachMailArrivesOnceThoughTheServerIsKilledAndWhoIsNotThereIsKnown(@TempDir Path folder) throws Exception {
        try (Postfix server = new Postfix(folder, TestServer.smtpPort());
                MailDesk desk = new MailDesk("CREATE")) {
            server.start();
            long number = opened(desk, desk.stranger("ana"), "Лифтът");
            Eventually.holds(() -> count(server, "[#" + number + "]") == 1);
            String mail = server.mails().stream()
                    .filter(one -> one.contains("[#" + number + "]") || one.contains("To: " + desk.stranger("ana")))
                    .findFirst()
                    .orElseThrow();
            assertThat(mail)
                    .contains("Auto-Submitted: auto-generated", "Reply-To: ", "Delivered-To: " + desk.stranger("ana"));

            server.kill();
            long waiting = opened(desk, desk.stranger("eva"), "Lift");
            server.start();
            Eventually.holds(() -> count(server, "[#" + waiting + "]") == 1);

            opened(desk, desk.stranger("nobody"), "Lift");
            Eventually.holds(() -> fault(desk.stranger("nobody")).equals("REFUSED"));
            long last = opened(desk, desk.stranger("last"), "Lift");
            Eventually.holds(() -> count(server, "[#" + last + "]") == 1);
            assertThat(count(server, "[#" + number + "]")).isEqualTo(1);
            assertThat(count(server, "[#" + waiting + "]")).isEqualTo(1);
        }
    }

    private static long opened(MailDesk desk, String from, String text) {
        return MailDesk.ticket(desk.bring(from, "Lift", PLAIN + text));
    }

    private static long count(Postfix server, String words) throws Exception {
        return server.mails().stream().filter(mail -> mail.contains(words)).count();
    }

    private String fault(String recipient) {
        Answer letters = manager.get("/outbox?state=FAILED");
        return letters.items().getValuesAs(JsonObject.class).stream()
                .filter(letter -> recipient.equals(letter.getString("recipient")))
                .map(letter -> letter.getString("fault"))
                .findFirst()
                .orElse("");
    }
}
