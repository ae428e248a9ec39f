package org.linia.channel.control;

import static org.linia.channel.control.MailLineRules.isText;
import static org.linia.channel.control.MailLineRules.matches;
import static org.linia.channel.control.MailLineRules.need;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.linia.channel.MailboxDraft;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;

/** What a mailbox must be like. */
public final class MailboxRules {
    /** As tickets call them. */
    public static final List<String> TYPES = List.of("INCIDENT", "REQUEST");

    /** In which mail can be written. */
    public static final List<String> LANGUAGES = List.of("en", "ro");

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int MANY = 100;

    private MailboxRules() {}

    /** @throws InvalidInput naming everything that is wrong */
    public static void check(MailboxDraft draft) {
        List<Violation> violations = new ArrayList<>();
        need(violations, matches(KEY, draft.key()), "key", "identity.invalid.key");
        need(violations, MailLineRules.isAddress(draft.address()), "address", "identity.invalid.email");
        need(violations, draft.type() == null || TYPES.contains(draft.type()), "type", "channel.invalid.type");
        need(violations, LANGUAGES.contains(draft.language()), "language", "channel.invalid.language");
        need(violations, areHosts(draft.domains()), "domains", "channel.invalid.hosts");
        need(violations, areHosts(draft.trustedHosts()), "trustedHosts", "channel.invalid.hosts");
        MailLineRules.check(draft.line(), true, violations);
        MailboxDraft.Folders folders = draft.folders();
        need(violations, isText(folders.inbox()) && !folders.inbox().isBlank(), "folder", "shared.invalid.required");
        need(
                violations,
                isText(folders.movedTo()) && !folders.movedTo().equals(folders.inbox()),
                "movedTo",
                "channel.invalid.movedTo");
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static boolean areHosts(List<String> hosts) {
        return hosts.size() <= MANY && hosts.stream().allMatch(host -> matches(MailLineRules.HOST, host));
    }
}
