package org.linia.channel.control.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a host that the mailbox trusts found out about where a message comes from (RFC 8601): DMARC passed for the
 * sender's domain, or DKIM and SPF both did. Only the topmost result of such a host counts. It must remove those of others
 * that name it, as the RFC asks.
 */
final class Proof {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private Proof() {}

    /** @param from the sender's address */
    static boolean of(Header header, String from, Set<String> trusted) {
        String domain = from.substring(from.lastIndexOf('@') + 1);
        Optional<String> result = header.all("Authentication-Results").stream()
                .map(value -> COMMENT.matcher(value).replaceAll(" ").toLowerCase(Locale.ROOT))
                .filter(value -> trusted.contains(host(value)))
                .findFirst();
        return header.all("From").size() == 1
                && header.addresses("From").size() == 1
                && !domain.isEmpty()
                && result.filter(value -> passes(value, domain)).isPresent();
    }

    private static String host(String value) {
        return value.split(";", 2)[0].strip().split("\\s+")[0];
    }

    private static boolean passes(String value, String domain) {
        return passes(value, "dmarc", "header\\.from", domain)
                || passes(value, "dkim", "header\\.(?:d|i)", domain)
                        && passes(value, "spf", "smtp\\.(?:mailfrom|mfrom)", domain);
    }

    private static boolean passes(String value, String method, String property, String domain) {
        for (String one : value.split(";")) {
            Matcher found = Pattern.compile(
                            "^" + method + "\\s*=\\s*pass\\b.*?\\b" + property + "\\s*=\\s*\"?([^\\s\";]+)")
                    .matcher(one.strip());
            if (found.find() && domain.equals(found.group(1).replaceFirst("^.*@", ""))) {
                return true;
            }
        }
        return false;
    }
}
