package org.linia.channel.control;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.List;
import java.util.regex.Pattern;
import org.linia.channel.MailLine;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What a line to a mail server must be like. Its host may lie in a closed network: whoever administers mail says where it is. */
final class MailLineRules {
    static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,250}[a-z0-9])?|[0-9a-f:]{2,45}");

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]+]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");

    private static final Pattern ENDPOINT = Pattern.compile("https?://[\\x21-\\x7e&&[^\"<>\\\\^`{|}#]]{1,500}");

    /** RFC 6749, 3.3. */
    private static final Pattern SCOPE = Pattern.compile("[\\x20-\\x7e&&[^\"\\\\]]{0,1000}");

    private static final int MOST_PORTS = 65_535;
    private static final int TEXT = 200;

    private MailLineRules() {}

    /** @param named whether the server lets nobody in without a name */
    static void check(MailLine line, boolean named, List<Violation> violations) {
        need(violations, line.host().isEmpty() || matches(HOST, line.host()), "host", "channel.invalid.host");
        need(violations, line.port() > 0 && line.port() <= MOST_PORTS, "port", "channel.invalid.port");
        boolean nameless = line.isSet() && line.username().isBlank() && (named || line.oauth() != null);
        need(violations, isText(line.username()) && !nameless, "username", "shared.invalid.required");
        if (line.oauth() != null) {
            check(line.oauth(), violations);
        }
    }

    private static void check(MailLine.OAuth oauth, List<Violation> violations) {
        need(violations, matches(ENDPOINT, oauth.endpoint()), "tokenEndpoint", "channel.invalid.tokenEndpoint");
        need(
                violations,
                isText(oauth.clientId()) && !oauth.clientId().isBlank(),
                "clientId",
                "shared.invalid.required");
        need(violations, matches(SCOPE, oauth.scope()), "scope", "channel.invalid.scope");
    }

    static void need(List<Violation> violations, boolean fine, String field, String key) {
        if (!fine) {
            violations.add(Violation.of(field, key));
        }
    }

    /** Of a mailbox or a sender, in small letters, and such as every mail can name it (RFC 5322, 3.4.1). */
    static boolean isAddress(String text) {
        if (!matches(ADDRESS, text)) {
            return false;
        }
        try {
            new InternetAddress(text).validate();
            return true;
        } catch (AddressException none) {
            return false;
        }
    }

    static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    /** What goes to another server on one line. */
    static boolean isText(String text) {
        return text.length() <= TEXT && Texts.isStorable(text) && text.chars().noneMatch(Character::isISOControl);
    }
}
