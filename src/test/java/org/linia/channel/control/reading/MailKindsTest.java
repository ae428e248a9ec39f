package org.linia.channel.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linia.channel.MailBounce;
import org.linia.channel.MailKind;

/** Who wrote it, what did not arrive, and what proves where it comes from. */
class MailKindsTest {
    private PartFile file;

    @BeforeEach
    void begin() throws IOException {
        file = new PartFile();
    }

    @AfterEach
    void end() throws IOException {
        file.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied|AUTO_REPLY",
                "Auto-Submitted: no|PERSON",
                "Precedence: auto_reply|AUTO_REPLY",
                "X-Auto-Response-Suppress: All|AUTO_REPLY",
                "X-Auto-Response-Suppress: None|PERSON",
                "Return-Path: <>|AUTO_REPLY",
                "Return-Path: <a@b>|PERSON",
                "Subject: Automatic reply: away|AUTO_REPLY",
                "Subject: Răspuns automat: plecat|AUTO_REPLY",
                "List-Id: <x.y>|LIST",
                "Precedence: bulk|LIST",
                "List-Unsubscribe: <mailto:x@y>|LIST",
                "Subject: The printer|PERSON",
                "X-Failed-Recipients: a@b|BOUNCE",
                "Content-Type: multipart/report; report-type=disposition-notification; boundary=b|AUTO_REPLY"
            })
    void whatKindItIs(String header, MailKind kind) throws IOException {
        ReadMessage read = Mails.read("From: a@b.example\n" + header + "\n\nHello\n", file);

        assertThat(new Letterhead(read, file).kind()).isEqualTo(kind);
    }

    @Test
    void whatDidNotArrive() throws IOException {
        ReadMessage read = Mails.read(bounce("failed", "5.1.1"), file);
        MailBounce bounce = new Letterhead(read, file).bounce();

        assertThat(bounce.messageId()).isEqualTo("<sent@linia.example>");
        assertThat(bounce.recipient()).isEqualTo("gone@firma.example");
        assertThat(bounce.status()).isEqualTo("5.1.1");
        assertThat(bounce.words()).isEqualTo("550 No such user here");
        assertThat(bounce.lasting()).isTrue();
        assertThat(new Letterhead(Mails.read(bounce("delayed", "4.4.1"), file), file)
                        .bounce()
                        .lasting())
                .isFalse();
        assertThat(new Letterhead(Mails.read(bounce("delivered", "2.0.0"), file), file).kind())
                .isEqualTo(MailKind.AUTO_REPLY);
    }

    private static String bounce(String action, String status) {
        return """
                From: MAILER-DAEMON@mx.example
                Return-Path: <>
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b

                It did not arrive.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example

                Final-Recipient: rfc822; Gone@firma.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 No such
                  user here
                --b
                Content-Type: message/rfc822

                Message-ID: <sent@linia.example>
                Subject: x

                --b--
                """.formatted(action, status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mx.ours.example; dmarc=pass header.from=firma.example|true",
                "mx.ours.example; dmarc=pass (p=none) header.from=other.example|false",
                "mx.ours.example; dmarc=fail header.from=firma.example|false",
                "mx.theirs.example; dmarc=pass header.from=firma.example|false",
                "mx.ours.example; dkim=pass header.d=firma.example; spf=pass smtp.mailfrom=a@firma.example|true",
                "mx.ours.example; dkim=pass header.d=firma.example|false",
                "mx.ours.example; spf=pass smtp.mailfrom=x; comment=\"dmarc=pass header.from=firma.example\"|false"
            })
    void whomItComesFromIsProvenByHostsThatAreTrustedAlone(String result, boolean proven) {
        ReadMessage read =
                Mails.read("Authentication-Results: " + result + "\nFrom: A <a@firma.example>\n\nHello\n", file);

        assertThat(new Letterhead(read, file).sender(Set.of("mx.ours.example")).authenticated())
                .isEqualTo(proven);
    }

    @Test
    void twoSendersAreNoProof() {
        String result = "Authentication-Results: mx.ours.example; dmarc=pass header.from=firma.example\n";
        ReadMessage two = Mails.read(result + "From: a@firma.example\nFrom: boss@firma.example\n\nHello\n", file);
        ReadMessage forged = Mails.read(
                "Authentication-Results: mx.ours.example; dmarc=fail\n" + result + "From: a@firma.example\n\nHello\n",
                file);

        assertThat(new Letterhead(two, file).sender(Set.of("mx.ours.example")).authenticated())
                .isFalse();
        assertThat(new Letterhead(forged, file)
                        .sender(Set.of("mx.ours.example"))
                        .authenticated())
                .isFalse();
    }
}
