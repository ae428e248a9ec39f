package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.linia.channel.WebhookDraft;
import org.linia.shared.outbox.Targets;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What a webhook must be like. */
@ApplicationScoped
public class WebhookRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int NAME = 200;

    @Inject
    private Targets targets;

    /** @throws InvalidInput naming everything that is wrong */
    public void check(WebhookDraft draft) {
        List<Violation> violations = new ArrayList<>();
        if (draft.key() == null || !KEY.matcher(draft.key()).matches()) {
            violations.add(Violation.of("key", "identity.invalid.key"));
        }
        if (!isName(draft.name())) {
            violations.add(Violation.of("name", "identity.invalid.name"));
        }
        targets.refusal(draft.address())
                .ifPresent(why -> violations.add(Violation.of("address", "channel.invalid.target." + why)));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static boolean isName(String name) {
        return name != null
                && !name.isBlank()
                && name.codePointCount(0, name.length()) <= NAME
                && Texts.isStorable(name);
    }
}
