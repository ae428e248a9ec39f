package org.linia.ticket.view;

import org.linia.shared.faces.Address;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Texts;

/** Texts that people typed into a form, within the limits that the API has too. */
final class Typed {
    /** Of a remark, as long as one can be. */
    static final int REMARK = 2_000;

    private Typed() {}

    /** @throws InvalidInput if it is missing, too long, or holds what cannot be stored */
    static String needed(Form form, String name, int longest) {
        String text = optional(form, name, longest);
        if (text == null) {
            throw InvalidInput.of(name, "shared.invalid.required");
        }
        return text;
    }

    /** Null if nothing was typed. */
    static String optional(Form form, String name, int longest) {
        String text = form.text(name);
        if (text == null) {
            return null;
        } else if (text.codePointCount(0, text.length()) > longest) {
            throw InvalidInput.of(name, "shared.invalid.length", 1, longest);
        } else if (!Texts.isStorable(text)) {
            throw InvalidInput.of(name, "shared.invalid.characters");
        }
        return text;
    }

    /** How many stars were chosen; 0 for none, or none of ours. */
    static int stars(Address address) {
        String chosen = address.parameter("stars");
        return chosen != null && chosen.matches("[1-5]") ? Integer.parseInt(chosen) : 0;
    }

    /** One of the constants; null if nothing was chosen. */
    static <E extends Enum<E>> E constant(Form form, String name, Class<E> type) {
        String chosen = form.text(name);
        return chosen == null
                ? null
                : QueueWishes.constant(chosen, type)
                        .orElseThrow(() -> InvalidInput.of(name, "shared.invalid.constant"));
    }
}
