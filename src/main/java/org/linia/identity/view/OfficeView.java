package org.linia.identity.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.OrganisationRow;
import org.linia.identity.OrganisationRow.OfficeRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;

/** Editing one office of the organisation on the page; {@code office=new} makes one. */
@Named("office")
@RequestScoped
public class OfficeView {
    @Inject
    private OrganisationView organisation;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private OfficeRow row;
    private Form form;

    @PostConstruct
    void read() {
        Long id = address.id("office");
        OrganisationRow within = organisation.getRow();
        row = id == null || within == null
                ? null
                : within.offices().stream()
                        .filter(one -> one.id().value() == id)
                        .findFirst()
                        .orElse(null);
        form = row == null
                ? new Form().with("active", true)
                : new Form()
                        .with("version", row.version())
                        .with("officeName", row.name())
                        .with("timeZone", row.timeZone())
                        .with("active", row.active());
    }

    public boolean isOpen() {
        return row != null || "new".equals(address.parameter("office"));
    }

    public String save() {
        OfficeRow wanted = new OfficeRow(
                row == null ? null : row.id(),
                form.text("officeName"),
                form.text("timeZone"),
                form.flag("active"),
                form.number("version"));
        String key = organisation.getRow().key();
        if (!attempt.succeeds(() -> organisations.saveOffice(key, wanted))) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        toast.done("identity.saved", wanted.name());
        address.keepMessages();
        return "/admin/organisation?faces-redirect=true&key=" + key;
    }

    /** Null for a new one. */
    public OfficeRow getRow() {
        return row;
    }

    public Form getForm() {
        return form;
    }
}
