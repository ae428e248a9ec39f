package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.MailDesk;
import org.linia.TestServer;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** To whom the desk writes, how often, and to whom it never does. */
@BlackBox
@BrowserTest
class MailMannersBrowserIT {
    private static final String PLAIN = "Content-Type: text/plain; charset=utf-8\n";

    private final Api operator = Api.as("operator");
    private final MailDesk desk = new MailDesk("CREATE");
    private final GreenMail server = new GreenMail(new ServerSetup(TestServer.smtpPort(), "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        desk.close();
    }

    @Test
    void twoDesksDoNotAnswerEachOther() throws Exception {
        try (MailDesk other = new MailDesk("CREATE")) {
            MailDesk.ticket(desk.bring(other.address(), "Printer", PLAIN + "\nIt is on fire"));
            MimeMessage receipt = mail(other.address(), "We have your request");
            String raw = GreenMailUtil.getWholeMessage(receipt);

            Answer ours = other.bring(raw);
            Answer elsewhere =
                    other.bring(raw.replace(receipt.getMessageID(), "<" + UUID.randomUUID() + "@desk.example>"));

            assertThat(ours.text("state")).isEqualTo("HELD");
            assertThat(ours.text("reason")).isEqualTo("LOOP");
            assertThat(elsewhere.text("state")).isEqualTo("NOTED");
            assertThat(elsewhere.text("about")).isNull();
            nothingMoreTo(other.address(), 1);
            nothingMoreTo(desk.address(), 0);
        }
    }

    @Test
    void aMailingListIsNeverAnswered() throws Exception {
        String member = desk.stranger("member");
        long number = MailDesk.ticket(desk.bring(member, "Mine", PLAIN + "\nHello"));
        mail(member, "We have your request " + number);

        Answer list = desk.bring(
                member, "News", "List-Id: <news.else.example>\nPrecedence: bulk\n" + PLAIN + "\nTo all of you");
        Answer unknown =
                desk.bring(desk.stranger("list"), "News", "List-Id: <news.else.example>\n" + PLAIN + "\nTo all of you");

        assertThat(list.text("state")).isIn("OPENED", "HELD");
        assertThat(unknown.text("state")).isEqualTo("HELD");
        nothingMoreTo(member, 1);
        nothingMoreTo(desk.stranger("list"), 0);
    }

    @Test
    void aStrangerWhoIsRefusedIsToldOnce() throws Exception {
        try (MailDesk closed = new MailDesk("REFUSE")) {
            String stranger = closed.stranger("ana");
            Answer first = closed.bring(stranger, "Hello", PLAIN + "\nAnybody there?");
            closed.bring(stranger, "Hello again", PLAIN + "\nAnybody?");
            closed.bring(closed.stranger("robot"), "Report", "Auto-Submitted: auto-generated\n" + PLAIN + "\n42");

            assertThat(first.text("state")).isEqualTo("REFUSED");
            MimeMessage told = mail(stranger, "Nobody read your mail to " + closed.address());
            assertThat(told.getSubject()).isEqualTo("Your mail was not read");
            assertThat(told.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            nothingMoreTo(stranger, 1);
            nothingMoreTo(closed.stranger("robot"), 0);
        }
    }

    @Test
    void anAddressThatIsDeadIsSaidOnTheTicket(Page page) throws Exception {
        String writer = desk.stranger("ana");
        long number = MailDesk.ticket(desk.bring(writer, "Lift", PLAIN + "\nIt is stuck"));
        MimeMessage receipt = mail(writer, "We have your request");
        Answer bounce = desk.bring("MAILER-DAEMON@else.example", "Undelivered Mail Returned to Sender", """
                Content-Type: multipart/report; report-type=delivery-status; boundary=b

                --b
                Content-Type: text/plain

                It did not arrive.
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.else.example

                Final-Recipient: rfc822; %s
                Action: failed
                Status: 5.1.1
                Diagnostic-Code: smtp; 550 5.1.1 Nobody of that name works here
                --b
                Content-Type: text/rfc822-headers

                Message-ID: %s
                --b--
                """.formatted(
                        writer, receipt.getMessageID()));
        assertThat(MailDesk.ticket(bounce)).isEqualTo(number);

        SignIn.as(page, "operator", "/desk/ticket?number=" + number);

        assertThat(page.locator(".banner").filter(new Locator.FilterOptions().setHasText(writer)))
                .containsText("Nobody of that name works here");
        Pictures.take(page, "ticket-dead-address");
        assertAccessible(page);
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"Hello?\", \"visibility\": \"PUBLIC\"}");
        nothingMoreTo(writer, 1);
    }

    /** Nothing more came by the time another one is answered. */
    private void nothingMoreTo(String address, int before) throws Exception {
        String last = desk.stranger("l" + UUID.randomUUID().toString().substring(0, 8));
        desk.bring(last, "Last", PLAIN + "\nHello");
        mail(last, "We have your request");
        assertThat(received(address)).hasSize(before);
    }

    private MimeMessage mail(String to, String words) {
        Eventually.holds(
                () -> received(to).anyMatch(mail -> GreenMailUtil.getBody(mail).contains(words)));
        List<MimeMessage> found = received(to)
                .filter(mail -> GreenMailUtil.getBody(mail).contains(words))
                .toList();
        return found.get(found.size() - 1);
    }

    private Stream<MimeMessage> received(String to) {
        return Stream.of(server.getReceivedMessages()).filter(mail -> isTo(mail, to));
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }
}
