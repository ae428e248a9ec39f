package org.linia.channel.control;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.linia.channel.MailboxDraft;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What a mailbox must be like. Its host may lie in a closed network: whoever administers mail says where it is. */
public final class MailboxRules {
    /** As tickets call them. */
    public static final List<String> TYPES = List.of("INCIDENT", "REQUEST");

    /** In which mail can be written. */
    public static final List<String> LANGUAGES = List.of("en", "ro");

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]+]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?");
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9._-]{0,250}[a-z0-9])?|[0-9a-f:]{2,45}");
    private static final Pattern ENDPOINT = Pattern.compile("https?://[\\x21-\\x7e&&[^\"<>\\\\^`{|}#]]{1,500}");

    /** RFC 6749, 3.3. */
    private static final Pattern SCOPE = Pattern.compile("[\\x20-\\x7e&&[^\"\\\\]]{0,1000}");

    private static final int MOST_PORTS = 65_535;
    private static final int TEXT = 200;
    private static final int MANY = 100;

    private MailboxRules() {}

    /** @throws InvalidInput naming everything that is wrong */
    public static void check(MailboxDraft draft) {
        List<Violation> violations = new ArrayList<>();
        need(violations, matches(KEY, draft.key()), "key", "identity.invalid.key");
        need(violations, matches(ADDRESS, draft.address()), "address", "identity.invalid.email");
        need(violations, draft.type() == null || TYPES.contains(draft.type()), "type", "channel.invalid.type");
        need(violations, LANGUAGES.contains(draft.language()), "language", "channel.invalid.language");
        need(violations, areHosts(draft.domains()), "domains", "channel.invalid.hosts");
        need(violations, areHosts(draft.trustedHosts()), "trustedHosts", "channel.invalid.hosts");
        MailboxDraft.Line line = draft.line();
        need(violations, line.host().isEmpty() || matches(HOST, line.host()), "host", "channel.invalid.host");
        need(violations, line.port() > 0 && line.port() <= MOST_PORTS, "port", "channel.invalid.port");
        need(
                violations,
                isText(line.username()) && (!line.isSet() || !line.username().isBlank()),
                "username",
                "shared.invalid.required");
        if (line.oauth() != null) {
            check(line.oauth(), violations);
        }
        need(violations, isText(line.folder()) && !line.folder().isBlank(), "folder", "shared.invalid.required");
        need(
                violations,
                isText(line.movedTo()) && !line.movedTo().equals(line.folder()),
                "movedTo",
                "channel.invalid.movedTo");
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void check(MailboxDraft.OAuth oauth, List<Violation> violations) {
        need(violations, matches(ENDPOINT, oauth.endpoint()), "tokenEndpoint", "channel.invalid.tokenEndpoint");
        need(
                violations,
                isText(oauth.clientId()) && !oauth.clientId().isBlank(),
                "clientId",
                "shared.invalid.required");
        need(violations, matches(SCOPE, oauth.scope()), "scope", "channel.invalid.scope");
    }

    private static void need(List<Violation> violations, boolean fine, String field, String key) {
        if (!fine) {
            violations.add(Violation.of(field, key));
        }
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static boolean areHosts(List<String> hosts) {
        return hosts.size() <= MANY && hosts.stream().allMatch(host -> matches(HOST, host));
    }

    /** What goes to another server on one line. */
    private static boolean isText(String text) {
        return text.length() <= TEXT && Texts.isStorable(text) && text.chars().noneMatch(Character::isISOControl);
    }
}
