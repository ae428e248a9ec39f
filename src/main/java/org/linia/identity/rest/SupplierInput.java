package org.linia.identity.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierContact;
import org.linia.identity.SupplierDraft;
import org.linia.shared.rest.JsonInput;

/** The members of a supplier in requests. */
final class SupplierInput {
    private static final int TEXT = 300;
    private static final int URL = 2_000;
    private static final int MANY = 50;
    private static final String ENGLISH = "en";

    private SupplierInput() {}

    /** @param before the stored one; null: all that is required must be there */
    static SupplierDraft read(JsonInput in, SupplierDraft before) {
        boolean isNew = before == null;
        Boolean active = in.flag("active");
        SupplierDraft draft = new SupplierDraft(
                isNew ? in.required("key", TEXT) : before.key(),
                isNew || in.has("name") ? in.required("name", TEXT) : before.name(),
                isNew || in.has("contacts") ? contacts(in) : before.contacts(),
                isNew || in.has("contractNumber") ? in.text("contractNumber", TEXT) : before.contractNumber(),
                isNew || in.has("contractFrom") ? day(in, "contractFrom") : before.contractFrom(),
                isNew || in.has("contractTo") ? day(in, "contractTo") : before.contractTo(),
                isNew || in.has("calendar") ? in.text("calendar", TEXT) : before.calendar(),
                isNew || in.has("channel") ? in.oneOfRequired("channel", SupplierChannel.class) : before.channel(),
                isNew || in.has("recipient") ? in.required("recipient", URL) : before.recipient(),
                in.has("language") ? in.required("language", TEXT) : isNew ? ENGLISH : before.language(),
                active == null ? isNew || before.active() : active);
        in.done();
        return draft;
    }

    private static List<SupplierContact> contacts(JsonInput in) {
        List<JsonInput> people = in.objects("contacts", MANY);
        return people == null
                ? List.of()
                : people.stream().map(SupplierInput::contact).toList();
    }

    private static SupplierContact contact(JsonInput in) {
        SupplierContact contact =
                new SupplierContact(in.required("name", TEXT), in.text("email", TEXT), in.text("phone", TEXT));
        in.done();
        return contact;
    }

    private static LocalDate day(JsonInput in, String member) {
        String text = in.text(member, TEXT);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            return in.violated(member, "identity.invalid.day");
        }
    }
}
