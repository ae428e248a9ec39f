package org.linia.identity.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.identity.DepartmentId;
import org.linia.identity.OrganisationRow;
import org.linia.identity.OrganisationRow.DepartmentRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.faces.Toast;

/** Editing one department of the organisation on the page; {@code department=new} makes one. */
@Named("department")
@RequestScoped
public class DepartmentView {
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

    private DepartmentRow row;
    private Form form;

    @PostConstruct
    void read() {
        Long id = address.id("department");
        OrganisationRow within = organisation.getRow();
        row = id == null || within == null
                ? null
                : within.departments().stream()
                        .filter(one -> one.id().value() == id)
                        .findFirst()
                        .orElse(null);
        form = row == null
                ? new Form().with("active", true)
                : new Form()
                        .with("version", row.version())
                        .with("departmentName", row.name())
                        .with(
                                "parent",
                                row.parent() == null ? null : row.parent().toString())
                        .with("sharesTickets", row.sharesTickets())
                        .with("active", row.active());
    }

    public boolean isOpen() {
        return row != null || "new".equals(address.parameter("department"));
    }

    public String save() {
        DepartmentRow wanted = new DepartmentRow(
                row == null ? null : row.id(),
                form.number("parent") == 0 ? null : new DepartmentId(form.number("parent")),
                form.text("departmentName"),
                form.flag("sharesTickets"),
                form.flag("active"),
                form.number("version"));
        String key = organisation.getRow().key();
        if (!attempt.succeeds(() -> organisations.saveDepartment(key, wanted))) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        toast.done("identity.saved", wanted.name());
        address.keepMessages();
        return "/admin/organisation?faces-redirect=true&key=" + key;
    }

    /** Where it may lie: every other department. */
    public List<Option> getParents() {
        return organisation.getRow().departments().stream()
                .filter(one -> row == null || !one.id().equals(row.id()))
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    /** Null for a new one. */
    public DepartmentRow getRow() {
        return row;
    }

    public Form getForm() {
        return form;
    }
}
