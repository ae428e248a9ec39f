package org.linia.channel.control;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.shared.outbox.Letter;

/**
 * A letter as a mail, as text and as HTML. However often it is sent, it has one Message-ID, so that a receiver who gets it
 * twice shows it once. All about one subject is one thread, and says that no person wrote it (RFC 3834).
 */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    /** Of somebody else: no more than fits on a line, and nothing that begins another one. */
    private static final String MESSAGE_ID = "<[\\x21-\\x3b\\x3d\\x3f-\\x7e]{1,250}>";

    private final String id;

    MailMessage(Session session, Letter letter, InternetAddress from, List<MailWays.Open> ways)
            throws MessagingException {
        super(session);
        String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
        this.id = "<" + letter.delivery() + "@" + domain + ">";
        setFrom(from);
        setRecipient(Message.RecipientType.TO, address(letter.recipient()));
        setSubject(line(letter.said("subject")), UTF_8);
        setSentDate(Date.from(letter.createdAt()));
        String thread = "<" + letter.subject().replaceAll("[^A-Za-z0-9]+", ".") + "@" + domain + ">";
        String answers = letter.said("answers").matches(MESSAGE_ID) ? letter.said("answers") : "";
        setHeader("In-Reply-To", answers.isEmpty() ? thread : answers);
        setHeader("References", answers.isEmpty() ? thread : thread + " " + answers);
        if (!letter.said("replyTo").isEmpty()) {
            setReplyTo(new Address[] {address(letter.said("replyTo"))});
        }
        setHeader("Auto-Submitted", "auto-generated");
        setHeader("X-Auto-Response-Suppress", "All");
        setContent(parts(letter, ways));
    }

    /** @throws AddressException if it is none, or more than one */
    static InternetAddress address(String recipient) throws AddressException {
        InternetAddress address = new InternetAddress(line(recipient), true);
        if (!address.getAddress().contains("@")) {
            throw new AddressException("no domain", recipient);
        }
        return address;
    }

    /** A header is one line, whatever somebody called their ticket. */
    private static String line(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static Multipart parts(Letter letter, List<MailWays.Open> ways) throws MessagingException {
        String link = letter.said("link");
        String text = letter.said("text")
                + ways.stream()
                        .map(way -> "\n\n" + way.text() + ": " + way.url())
                        .collect(Collectors.joining())
                + (link.isEmpty() ? "" : "\n\n" + link);
        MimeBodyPart plain = new MimeBodyPart();
        plain.setText(text, UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(html(letter.said("text"), link, ways), UTF_8, "html");
        return new MimeMultipart("alternative", plain, html);
    }

    static String html(String text, String link, List<MailWays.Open> ways) {
        String body = Stream.of(text.split("\n{2,}"))
                .map(paragraph -> "<p>" + escaped(paragraph).replace("\n", "<br>\n") + "</p>\n")
                .collect(Collectors.joining());
        String acts = ways.stream()
                .map(way -> "<p><a href=\"%s\">%s</a></p>\n".formatted(escaped(way.url()), escaped(way.text())))
                .collect(Collectors.joining());
        return "<!DOCTYPE html>\n<html><body>\n" + body + acts
                + (link.isEmpty() ? "" : "<p><a href=\"%1$s\">%1$s</a></p>\n".formatted(escaped(link)))
                + "</body></html>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
