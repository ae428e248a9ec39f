package org.linia.identity;

import java.time.LocalDate;
import java.util.List;

/**
 * What managers write into a supplier. Contract number, its first and last day, and calendar may be null.
 *
 * @param calendar key of the one in which the supplier works
 * @param recipient e-mail address or URL, as the channel has it
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
        boolean active) {
    public SupplierDraft {
        contacts = List.copyOf(contacts);
    }

    /** The same, in use or switched off. */
    public SupplierDraft active(boolean now) {
        return new SupplierDraft(
                key, name, contacts, contractNumber, contractFrom, contractTo, calendar, channel, recipient, now);
    }
}
