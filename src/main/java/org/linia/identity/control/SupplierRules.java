package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierContact;
import org.linia.identity.SupplierDraft;
import org.linia.shared.outbox.Targets;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.shared.text.Viewer;

/** What a supplier must be like. */
@ApplicationScoped
public class SupplierRules {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}\\p{Cs}]{1,64}@[^@\\s\\p{Cntrl}\\p{Cs}]{1,255}");
    private static final int NAME = 200;
    private static final int PHONE = 50;
    private static final int CONTRACT = 100;
    private static final int CONTACTS = 50;

    @Inject
    private Targets targets;

    @Inject
    private Viewer viewer;

    /** @throws InvalidInput naming everything that is wrong */
    public void check(SupplierDraft draft) {
        List<Violation> violations = new ArrayList<>();
        need(violations, matches(KEY, draft.key()), "key", "identity.invalid.key");
        need(violations, isNamed(draft.name()), "name", "identity.invalid.name");
        boolean reachable =
                draft.contacts().size() <= CONTACTS && draft.contacts().stream().allMatch(SupplierRules::isContact);
        need(violations, reachable, "contacts", "identity.invalid.contacts");
        need(violations, fits(draft.contractNumber(), CONTRACT), "contractNumber", "identity.invalid.contractNumber");
        boolean inOrder = draft.contractFrom() == null
                || draft.contractTo() == null
                || !draft.contractTo().isBefore(draft.contractFrom());
        need(violations, inOrder, "contractTo", "identity.invalid.contractTo");
        boolean referred = draft.calendar() == null || matches(KEY, draft.calendar());
        need(violations, referred, "calendar", "identity.invalid.calendarKey");
        need(violations, draft.channel() != null, "channel", "identity.invalid.channel");
        if (draft.channel() == SupplierChannel.MAIL) {
            need(violations, matches(EMAIL, draft.recipient()), "recipient", "identity.invalid.email");
        } else if (draft.channel() == SupplierChannel.WEBHOOK) {
            boolean open = targets.refusal(draft.recipient()).isEmpty();
            need(violations, open, "recipient", "identity.invalid.url");
        }
        need(violations, isSpoken(draft.language()), "language", "identity.invalid.language");
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private boolean isSpoken(String language) {
        return viewer.getLanguages().stream().map(Locale::toLanguageTag).anyMatch(tag -> tag.equals(language));
    }

    private static boolean isContact(SupplierContact contact) {
        return isNamed(contact.name())
                && (contact.email() == null || matches(EMAIL, contact.email()))
                && fits(contact.phone(), PHONE);
    }

    private static boolean isNamed(String name) {
        return name != null && !name.isBlank() && fits(name, NAME);
    }

    private static boolean fits(String text, int most) {
        return text == null || (text.codePointCount(0, text.length()) <= most && Texts.isStorable(text));
    }

    private static boolean matches(Pattern pattern, String text) {
        return text != null && pattern.matcher(text).matches();
    }

    private static void need(List<Violation> violations, boolean met, String field, String key) {
        if (!met) {
            violations.add(Violation.of(field, key));
        }
    }
}
