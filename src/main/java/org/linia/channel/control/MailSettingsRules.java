package org.linia.channel.control;

import static org.linia.channel.control.MailLineRules.isText;
import static org.linia.channel.control.MailLineRules.need;

import java.util.ArrayList;
import java.util.List;
import org.linia.channel.MailSettingsDraft;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;

/** What the mail settings of an organisation must be like. */
public final class MailSettingsRules {
    private MailSettingsRules() {}

    /** @throws InvalidInput naming everything that is wrong */
    public static void check(MailSettingsDraft draft) {
        List<Violation> violations = new ArrayList<>();
        need(violations, isText(draft.senderName()), "senderName", "channel.invalid.line");
        need(violations, MailLineRules.isAddress(draft.senderAddress()), "senderAddress", "identity.invalid.email");
        MailLineRules.check(draft.line(), false, violations);
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }
}
