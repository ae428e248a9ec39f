package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.TestServer;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** Somebody nobody knows is served by mail alone, with messages as a mail program writes them. */
@BlackBox
@BrowserTest
class MailStoryBrowserIT {
    private static final Pattern NUMBER = Pattern.compile("\\[#(\\d+)]");
    private static final Pattern YES = Pattern.compile("http://localhost:\\d+(/link/answer\\?key=[\\w-]{43})");
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final Api operator = Api.as("operator");
    private final Api manager = Api.as("manager");
    private final String key = "d" + UUID.randomUUID().toString().substring(0, 8);
    private final String desk = key + "@linia.example";
    private final String writer = "ana." + key + "@else.example";
    private final GreenMail server = new GreenMail(new ServerSetup(TestServer.smtpPort(), "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
        Answer made = manager.post("/mailboxes", """
                {"key": "%s", "organisation": "carpatia", "address": "%s", "strangers": "CREATE"}""".formatted(key, desk));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        server.stop();
        manager.patch(
                "/mailboxes/" + key,
                "{\"active\": false}",
                "If-Match",
                manager.get("/mailboxes/" + key).etag());
    }

    @Test
    void fromTheFirstMailToTheYes(Page page) throws Exception {
        String first = bring(desk, "Принтерът не печата", text("Нищо не излиза."), "");
        MimeMessage receipt = mail("We have your request");
        Matcher tag = NUMBER.matcher(receipt.getSubject());
        assertThat(tag.find()).isTrue();
        long number = Long.parseLong(tag.group(1));
        String reply = receipt.getReplyTo()[0].toString();
        assertThat(reply).matches("[^@]+\\+" + number + "\\.a\\d+\\.[a-v0-9]{16}@.*");
        assertThat(receipt.getHeader("In-Reply-To")[0]).contains(key);
        assertThat(operator.get("/tickets/" + number).text("title")).isEqualTo("Принтерът не печата");

        String answering = receipt.getMessageID();
        bring(reply, "Re: " + receipt.getSubject(), text("One more thing\r\n\r\n> We have your request"), answering);
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"Which one?\", \"visibility\": \"PUBLIC\"}");
        MimeMessage question = mail("Which one?");
        bring(desk, "Re: " + question.getSubject(), text("The left one"), question.getMessageID());
        String picture = bring(desk, "AW: " + question.getSubject(), picture(), "");
        assertThat(picture).isNotEqualTo(first);
        operator.move(number, "resolve", "{\"solution\": \"A new drum\", \"causeCode\": \"HARDWARE\"}");
        MimeMessage solved = mail("A new drum");

        Matcher yes = YES.matcher(plain(solved));
        assertThat(yes.find()).isTrue();
        page.navigate(yes.group(1));
        page.locator("[id='answer:go']").click();
        assertThat(page.locator("#main")).containsText("is closed");

        assertThat(operator.ticket(number).getString("state")).isEqualTo("CLOSED");
        assertThat(bodies(number)).containsExactly("One more thing", "Which one?", "The left one", "As you see");
        JsonObject file =
                operator.get("/tickets/" + number + "/attachments").items().getJsonObject(0);
        assertThat(file.getString("type")).isEqualTo("image/png");
        staffSeeIt(page, number);
    }

    private void staffSeeIt(Page page, long number) {
        SignIn.as(page, "operator", "/desk/ticket?number=" + number);
        assertThat(page.locator("a[href*='/desk/mail/']")).hasCount(4);
        page.locator("[data-fold='mails'] summary").click();
        assertThat(page.locator("[data-fold='mails']")).containsText(writer);
        Pictures.take(page, "ticket-mails");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        String original = page.locator("a[href*='/desk/mail/']").first().getAttribute("href");
        var saved = page.context().request().get(original);
        assertThat(saved.headers().get("content-disposition")).startsWith("attachment");
        assertThat(saved.text()).contains("From: =?UTF-8?B?").contains("Content-Transfer-Encoding: base64");
    }

    @Test
    void aSuppliersAnswerStandsOnTheTicketForStaff() throws Exception {
        String address = key + "@firma.example";
        manager.post("/suppliers", """
                {"key": "%s", "name": "Firma", "channel": "MAIL", "recipient": "%s"}""".formatted(key, address));
        long number = operator.open("Handed over");
        operator.move(number, "hand-over", "{\"supplier\": \"%s\", \"reason\": \"a spare part\"}".formatted(key));
        String reply = mail("a spare part").getReplyTo()[0].toString();

        String theirs = bring(address, reply, "Re: [#" + number + "]", text("Our number is 77"), "");
        String others = bring("x" + address, reply, "Re: [#" + number + "]", text("Let me in"), "");

        Eventually.holds(() -> state(theirs).equals("APPENDED") && state(others).equals("HELD"));
        String timeline = operator.get("/tickets/" + number + "/timeline").body();
        assertThat(timeline).contains("SUPPLIER_ANSWERED", "Our number is 77").doesNotContain("Let me in");
        assertThat(operator.ticket(number).getString("pendingReason")).isEqualTo("SUPPLIER");
        String shown = bring(address, reply, "Re: [#" + number + "]", picture(), "");
        Eventually.holds(() -> state(shown).equals("APPENDED"));
        JsonObject file =
                operator.get("/tickets/" + number + "/attachments").items().getJsonObject(0);
        assertThat(file.getString("name")).isEqualTo("screen.png");
        assertThat(file.getString("visibility")).isEqualTo("INTERNAL");
        assertThat(file.isNull("by")).isTrue();
    }

    private List<String> bodies(long number) {
        return operator.get("/tickets/" + number + "/messages").items().getValuesAs(JsonObject.class).stream()
                .map(message -> message.getString("body"))
                .toList();
    }

    private static String text(String text) {
        return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64(text);
    }

    private static String picture() {
        return """
                Content-Type: multipart/mixed; boundary="b1"

                --b1
                Content-Type: text/plain; charset=us-ascii

                As you see
                --b1
                Content-Type: image/png; name="screen.png"
                Content-Disposition: attachment; filename="screen.png"
                Content-Transfer-Encoding: base64

                %s
                --b1--
                """.formatted(PNG).replace("\n", "\r\n");
    }

    private static String base64(String text) {
        return Base64.getMimeEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String bring(String to, String subject, String body, String answering) throws Exception {
        return bring(writer, to, subject, body, answering);
    }

    /** The id of the mail, which is settled. */
    private String bring(String from, String to, String subject, String body, String answering) throws Exception {
        String message =
                "Message-ID: <%s.%s@else.example>\r\nFrom: =?UTF-8?B?%s?= <%s>\r\nTo: %s\r\nSubject: =?UTF-8?B?%s?=\r\n%s%s"
                        .formatted(
                                UUID.randomUUID(),
                                key,
                                base64("Ана Ионеску"),
                                from,
                                to,
                                base64(subject).replace("\r\n", ""),
                                answering.isEmpty() ? "" : "In-Reply-To: " + answering + "\r\n",
                                "MIME-Version: 1.0\r\n" + body);
        Answer taken = manager.send(
                "POST",
                "/mail?to=" + to.replace("+", "%2B"),
                BodyPublishers.ofString(message),
                "Content-Type",
                "message/rfc822");
        assertThat(taken.status()).as(taken.body()).isEqualTo(202);
        Eventually.holds(() -> !state(taken.text("id")).equals("RECEIVED"));
        return taken.text("id");
    }

    private String state(String mail) {
        return manager.get("/mails/" + mail).text("state");
    }

    /** The newest one with these words, when there is one. */
    private MimeMessage mail(String words) throws Exception {
        Eventually.holds(() -> found(words).findAny().isPresent());
        return found(words).reduce((one, next) -> next).orElseThrow();
    }

    private Stream<MimeMessage> found(String words) {
        return Stream.of(server.getReceivedMessages())
                .filter(mail -> isOurs(mail) && plain(mail).contains(words));
    }

    private boolean isOurs(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString().contains(key);
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String plain(MimeMessage mail) {
        try {
            return (String) ((Multipart) mail.getContent()).getBodyPart(0).getContent();
        } catch (MessagingException | IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
