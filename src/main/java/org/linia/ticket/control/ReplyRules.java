package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.ticket.ReplyDraft;

/** What a canned reply must be like: above all, a placeholder that nobody fills must never reach a user. */
@ApplicationScoped
public class ReplyRules {
    /** What is filled in for a ticket. */
    public static final Set<String> PLACEHOLDERS =
            Set.of("{requester.name}", "{ticket.number}", "{ticket.title}", "{me.name}");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}\\s]*}");
    private static final int TITLE = 200;
    private static final int TEXT = 10_000;

    /** @throws InvalidInput naming everything that is wrong */
    public void check(ReplyDraft draft) {
        List<Violation> violations = new ArrayList<>();
        if (draft.key() == null || !draft.key().matches("[a-z0-9][a-z0-9-]{0,62}")) {
            violations.add(Violation.of("key", "identity.invalid.key"));
        }
        if (draft.title() == null || draft.title().isBlank() || !fits(draft.title(), TITLE)) {
            violations.add(Violation.of("title", "ticket.invalid.replyTitle", TITLE));
        }
        draft.titles().texts().forEach((language, title) -> {
            if (!language.matches("[a-z]{2}") || !fits(title, TITLE)) {
                violations.add(Violation.of("title-" + language, "ticket.invalid.replyTitle", TITLE));
            }
        });
        if (draft.texts().texts().isEmpty()) {
            violations.add(Violation.of("text-en", "ticket.invalid.replyText", TEXT));
        }
        draft.texts().texts().forEach((language, text) -> check(language, text, violations));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void check(String language, String text, List<Violation> violations) {
        if (!language.matches("[a-z]{2}") || !fits(text, TEXT)) {
            violations.add(Violation.of("text-" + language, "ticket.invalid.replyText", TEXT));
        }
        PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .filter(found -> !PLACEHOLDERS.contains(found))
                .findFirst()
                .ifPresent(unknown ->
                        violations.add(Violation.of("text-" + language, "ticket.invalid.placeholder", unknown)));
    }

    private static boolean fits(String text, int most) {
        return text.codePointCount(0, text.length()) <= most && Texts.isStorable(text);
    }
}
