package org.linia.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.linia.MortalServer;
import org.linia.Visitor;

/**
 * kill -9 of the server again and again while mails come in and what answers them goes out. How often, and how many, can be
 * said: {@code -Dmail.kills=50 -Dmails=2000}.
 */
@Order(Nodes.FIRST + 6)
@OwnServers
class MailKillIT {
    private static final int KILLS = Integer.getInteger("mail.kills", 2);
    private static final int MAILS = Integer.getInteger("mails", 120);
    private static final String DESK = "desk@linia.example";
    private static final String TICKETS = "from ticket where title like '" + MailRush.TITLE + " %'";

    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
    private final MortalServer server = new MortalServer(Path.of("target/faults-mail"));

    MailKillIT() throws IOException {}

    @BeforeEach
    void start() throws IOException {
        smtp.start();
        startServer();
    }

    private void startServer() throws IOException {
        server.start(Map.of(
                "LINIA_MAIL_HOST", "127.0.0.1",
                "LINIA_MAIL_PORT", Integer.toString(smtp.getSmtp().getPort()),
                "LINIA_MAIL_SECURITY", "NONE"));
    }

    @AfterEach
    void stop() {
        server.close();
        smtp.stop();
    }

    @Test
    void everyMailIsOneTicketAndEveryAnswerHasOneMessageId() throws Exception {
        String token = Visitor.signedIn("manager", server.uri("/")).token();
        HttpResponse<String> made = server.post("/api/v1/mailboxes", token, """
                {"key": "desk", "organisation": "carpatia", "address": "%s", "strangers": "CREATE"}""".formatted(DESK));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

        MailRush rush = new MailRush(server, token, DESK, MAILS);
        for (int kill = 1; kill <= KILLS; kill++) {
            int enough = MAILS * kill / (KILLS + 1);
            MortalServer.await("enough mails are stored", () -> rush.stored() >= enough);
            takeInHands();
            server.kill();
            startServer();
        }
        rush.isOver();
        MortalServer.await("all mails are processed", () -> count("from mail where state = 'RECEIVED'") == 0);
        MortalServer.await("all answers are sent", () -> count("from outbox where sent_at is null") == 0);

        assertThat(count("from mail")).isEqualTo(MAILS);
        assertThat(count("from mail where state = 'OPENED'")).isEqualTo(MAILS);
        assertThat(count(TICKETS)).isEqualTo(MAILS);
        assertThat(count("from (select distinct title " + TICKETS + ") t")).isEqualTo(MAILS);
        Map<String, Set<String>> answers = Stream.of(smtp.getReceivedMessages())
                .collect(Collectors.groupingBy(
                        MailKillIT::recipient, Collectors.mapping(MailKillIT::messageId, Collectors.toSet())));
        assertThat(answers)
                .hasSize(MAILS)
                .allSatisfy((who, ids) -> assertThat(ids).as(who).hasSize(1));
        Leftovers.none(server);
    }

    /** What is not sent yet is with a courier who dies with the server: where it is the only one, nobody waits for him. */
    private void takeInHands() throws SQLException {
        try (Connection database = server.database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(
                    "update outbox set taken_until = now() + interval '1 hour' where sent_at is null and failed_at is null");
        }
    }

    private long count(String what) {
        try (Connection database = server.database()) {
            return Leftovers.count(database, "select count(*) " + what);
        } catch (SQLException away) {
            throw new IllegalStateException(away);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
