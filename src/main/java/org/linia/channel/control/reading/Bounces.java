package org.linia.channel.control.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linia.channel.MailBounce;
import org.linia.channel.MailPart;

/** What a mail server says did not arrive (RFC 3464), or what can be guessed of it. */
final class Bounces {
    private static final int MOST = 64 * 1024;
    private static final int LONGEST_WORDS = 500;
    private static final Pattern STATUS = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern FIELD = Pattern.compile("(?m)^([A-Za-z-]{1,60}):(.*)$");

    private Bounces() {}

    static MailBounce of(ReadMessage message) throws IOException {
        String report = part(message, List.of("message/delivery-status", "message/global-delivery-status"));
        String sent = part(message, List.of("message/rfc822", "text/rfc822-headers", "message/global-headers"));
        String recipient = value(report, "Final-Recipient")
                .or(() -> value(report, "Original-Recipient"))
                .map(value -> value.replaceFirst("^[^;]*;", ""))
                .orElse(message.header().first("X-Failed-Recipients").split(",", 2)[0]);
        String status = value(report, "Status").map(Bounces::status).orElse(status(message.text()));
        String words = value(report, "Diagnostic-Code")
                .map(value -> value.replaceFirst("^[^;]{1,20};\\s*", ""))
                .orElse("");
        String action = value(report, "Action").orElse("failed").toLowerCase(Locale.ROOT);
        return new MailBounce(
                id(sent).or(() -> id(message)).orElse(""),
                recipient.strip().replaceAll("[<>\\s]", "").toLowerCase(Locale.ROOT),
                status,
                Texts.upTo(LONGEST_WORDS, Texts.line(words)),
                action.equals("failed") && !status.startsWith("4."));
    }

    /** Whether it says that all arrived. */
    static boolean isGood(ReadMessage message) throws IOException {
        String action = value(part(message, List.of("message/delivery-status")), "Action")
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return List.of("delivered", "relayed", "expanded").contains(action);
    }

    private static String part(ReadMessage message, List<String> types) throws IOException {
        Optional<MailPart> found = message.parts().stream()
                .filter(part -> types.contains(part.type()))
                .findFirst();
        if (found.isEmpty()) {
            return "";
        }
        try (InputStream in = found.get().open()) {
            return Texts.of(in.readNBytes(MOST), null);
        }
    }

    private static Optional<String> value(String fields, String name) {
        return FIELD.matcher(fields.replaceAll("\n[ \\t]+", " "))
                .results()
                .filter(field -> field.group(1).equalsIgnoreCase(name))
                .findFirst()
                .map(field -> Texts.line(field.group(2)));
    }

    private static Optional<String> id(String sent) {
        return value(sent, "Message-ID").filter(id -> id.matches("<[^<>\\s]+>"));
    }

    private static Optional<String> id(ReadMessage message) {
        return message.header().ids("In-Reply-To").stream()
                .findFirst()
                .or(() -> message.header().ids("References").stream().findFirst());
    }

    private static String status(String text) {
        Matcher found = STATUS.matcher(text.length() > MOST ? text.substring(0, MOST) : text);
        return found.find() ? found.group(1) : "";
    }
}
