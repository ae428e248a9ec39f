package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.linia.identity.SupplierChannel;
import org.linia.identity.SupplierContact;
import org.linia.identity.SupplierDraft;
import org.linia.identity.SupplierRow;
import org.linia.identity.boundary.AdministerSuppliers;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;

/** Editing one supplier, or making one when the address names none. */
@Named("supplierEditor")
@RequestScoped
public class SupplierView extends Editor<SupplierRow> {
    @Inject
    private AdministerSuppliers suppliers;

    @Override
    protected SupplierRow find(String key) {
        return suppliers.read(key);
    }

    @Override
    protected Form blank() {
        return super.blank().with("channel", SupplierChannel.MAIL).with("language", "en");
    }

    @Override
    protected Form filled(SupplierRow stored) {
        SupplierDraft draft = stored.draft();
        return new Form()
                .with("version", stored.version())
                .with("name", draft.name())
                .with(
                        "contacts",
                        draft.contacts().stream().map(SupplierContact::toString).collect(Collectors.joining("\n")))
                .with("contractNumber", draft.contractNumber())
                .with("contractFrom", draft.contractFrom())
                .with("contractTo", draft.contractTo())
                .with("calendar", draft.calendar())
                .with("channel", draft.channel())
                .with("recipient", draft.recipient())
                .with("language", draft.language())
                .with("active", draft.active());
    }

    @Override
    protected String create() {
        SupplierDraft draft = typed(getForm().text("key"));
        suppliers.create(draft);
        return "/admin/supplier?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        String key = getRow().draft().key();
        suppliers.change(key, version, typed(key));
    }

    @Override
    protected void takeBack(long version) {
        SupplierDraft now = getRow().draft();
        suppliers.change(now.key(), version, now.active(!now.active()));
    }

    private SupplierDraft typed(String key) {
        Form form = getForm();
        return new SupplierDraft(
                key,
                form.text("name"),
                SupplierContact.read(form.text("contacts")),
                form.text("contractNumber"),
                day("contractFrom"),
                day("contractTo"),
                form.text("calendar"),
                SupplierChannel.valueOf(form.text("channel")),
                form.text("recipient"),
                form.text("language"),
                form.flag("active"));
    }

    private LocalDate day(String field) {
        String text = getForm().text(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException notOne) {
            throw InvalidInput.of(field, "identity.invalid.day");
        }
    }

    public SupplierChannel[] getChannels() {
        return SupplierChannel.values();
    }

    @Override
    protected String texts() {
        return "identity.supplier";
    }

    @Override
    protected String subject(SupplierRow stored) {
        return "supplier:" + stored.draft().key();
    }
}
