package org.linia.identity.rest;

import java.util.List;
import java.util.Objects;
import org.linia.identity.KeptResource.Kept;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierContact;
import org.linia.identity.SupplierDraft;
import org.linia.identity.SupplierRow;

/**
 * A supplier in answers; days as {@code 2030-12-31}.
 *
 * @param calendar key
 * @param recipient e-mail address or URL, as the channel has it
 * @param language in which they are written to: {@code en} or {@code ro}
 */
public record SupplierJson(
        String key,
        String name,
        List<ContactJson> contacts,
        String contractNumber,
        String contractFrom,
        String contractTo,
        String calendar,
        SupplierChannel channel,
        String recipient,
        String language,
        boolean active,
        long version)
        implements Kept {

    /** Somebody at the supplier's. */
    public record ContactJson(String name, String email, String phone) {
        static ContactJson of(SupplierContact contact) {
            return new ContactJson(contact.name(), contact.email(), contact.phone());
        }
    }

    static SupplierJson of(SupplierRow row) {
        SupplierDraft s = row.draft();
        return new SupplierJson(
                s.key(),
                s.name(),
                s.contacts().stream().map(ContactJson::of).toList(),
                s.contractNumber(),
                Objects.toString(s.contractFrom(), null),
                Objects.toString(s.contractTo(), null),
                s.calendar(),
                s.channel(),
                s.recipient(),
                s.language(),
                s.active(),
                row.version());
    }
}
