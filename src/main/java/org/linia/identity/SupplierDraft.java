package org.linia.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What managers write into a supplier. Contract number, its first and last day, and calendar may be null.
 *
 * @param calendar key of the one in which the supplier works
 * @param recipient e-mail address or URL, as the channel has it
 * @param language in which they are written to, such as {@code en}
 */
public record SupplierDraft(
        String key,
        String name,
        List<SupplierContact> contacts,
        String contractNumber,
        LocalDate contractFrom,
        LocalDate contractTo,
        String calendar,
        SupplierChannel channel,
        String recipient,
        String language,
        boolean active) {
    public SupplierDraft {
        contacts = List.copyOf(contacts);
    }

    public Locale locale() {
        return Locale.forLanguageTag(language);
    }

    /** The same, in use or switched off. */
    public SupplierDraft active(boolean now) {
        return new SupplierDraft(
                key,
                name,
                contacts,
                contractNumber,
                contractFrom,
                contractTo,
                calendar,
                channel,
                recipient,
                language,
                now);
    }
}
