package org.linia.identity.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import org.linia.identity.OrganisationRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;

/** Editing one organisation, or making one when the address names none. */
@Named("organisation")
@RequestScoped
public class OrganisationView {
    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private OrganisationRow row;
    private boolean missing;
    private Form form;

    @PostConstruct
    void read() {
        String key = address.parameter("key");
        try {
            row = key == null ? null : organisations.read(key);
        } catch (NotFound notMine) {
            missing = true;
        }
        form = row == null
                ? new Form()
                : new Form().with("version", row.version()).with("name", row.name());
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (missing) {
            address.refuse();
        }
    }

    public String save() {
        return row == null ? create() : rename();
    }

    private String create() {
        String key = form.text("key");
        if (!attempt.succeeds(() -> organisations.create(key, form.text("name"), form.text("team")))) {
            return null;
        }
        toast.done("identity.saved", form.text("name"));
        address.keepMessages();
        return "/admin/organisation?faces-redirect=true&key=" + key;
    }

    private String rename() {
        if (attempt.succeeds(() -> organisations.rename(row.key(), form.number("version"), form.text("name")))) {
            read();
            toast.done("identity.saved", row.name());
        } else {
            form.put("version", attempt.version(form.number("version")));
        }
        return null;
    }

    /** Null for a new one. */
    public OrganisationRow getRow() {
        return row;
    }

    public String getSubject() {
        return row == null ? null : "organisation:" + row.key();
    }

    public Form getForm() {
        return form;
    }
}
