package org.linia.channel.control.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.linia.channel.MailKind;

/** Who wrote a message: a person, a machine, a list, or somebody's mail server (RFC 3834, RFC 2919, RFC 3464). */
final class Kinds {
    private static final Pattern SAYS_SO_ITSELF = Pattern.compile(
            "\\s*(auto(matic)?[ -]?(reply|response)|out of (the )?office|răspuns automat|raspuns automat"
                    + "|automatische antwort|abwesenheitsnotiz|réponse automatique|absence du bureau)\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POSTMASTER = Pattern.compile("(mailer-daemon|postmaster|mail-daemon)@.*");
    private static final Pattern FAILED = Pattern.compile(
            ".*(undeliver|delivery (status|failure)|failure notice|returned mail|returned to sender|nelivrat"
                    + "|unzustellbar|non remis|mail delivery failed).*",
            Pattern.CASE_INSENSITIVE);

    private Kinds() {}

    static MailKind of(ReadMessage message) {
        Header header = message.header();
        if (isBounce(message)) {
            return MailKind.BOUNCE;
        } else if (isAutomatic(message)) {
            return MailKind.AUTO_REPLY;
        } else if (isForMany(header)) {
            return MailKind.LIST;
        }
        return MailKind.PERSON;
    }

    private static boolean isBounce(ReadMessage message) {
        Header header = message.header();
        if (isReport(message, "delivery-status")) {
            return true;
        }
        boolean server = header.addresses("From").stream()
                .anyMatch(from -> POSTMASTER.matcher(from.address()).matches());
        return header.has("X-Failed-Recipients")
                || (server || isFromNobody(header))
                        && FAILED.matcher(header.first("Subject")).matches();
    }

    private static boolean isAutomatic(ReadMessage message) {
        Header header = message.header();
        String submitted = header.value("Auto-Submitted");
        return !submitted.isEmpty() && !submitted.equals("no")
                || isReport(message, "disposition-notification")
                || header.value("Precedence").equals("auto_reply")
                || List.of("X-Auto-Response-Suppress", "X-Autoreply", "X-Autorespond", "X-Autoresponder").stream()
                        .anyMatch(
                                name -> header.has(name) && !header.value(name).equals("none"))
                || isFromNobody(header)
                || SAYS_SO_ITSELF.matcher(Texts.words(header.first("Subject"))).matches();
    }

    private static boolean isForMany(Header header) {
        return header.has("List-Id")
                || header.has("List-Post")
                || header.has("List-Unsubscribe")
                || List.of("bulk", "list", "junk").contains(header.value("Precedence"));
    }

    private static boolean isFromNobody(Header header) {
        return header.all("Return-Path").stream()
                .findFirst()
                .filter("<>"::equals)
                .isPresent();
    }

    private static boolean isReport(ReadMessage message, String type) {
        Map<String, String> parameters = message.header().parameters("Content-Type");
        return message.type().equals("multipart/report")
                && parameters
                        .getOrDefault("report-type", "")
                        .toLowerCase(Locale.ROOT)
                        .equals(type);
    }
}
