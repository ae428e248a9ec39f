package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.linia.identity.DepartmentId;
import org.linia.identity.OrganisationRow.DepartmentRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Option;
import org.linia.shared.faces.PartEditor;

/** Editing one department of the organisation on the page; {@code department=new} makes one. */
@Named("department")
@RequestScoped
public class DepartmentView extends PartEditor<DepartmentRow> {
    @Inject
    private OrganisationView organisation;

    @Inject
    private AdministerOrganisations organisations;

    @Override
    protected String parameter() {
        return "department";
    }

    @Override
    protected Optional<DepartmentRow> stored(String id) {
        return siblings().stream().filter(one -> one.id().toString().equals(id)).findFirst();
    }

    @Override
    protected Form blank() {
        return new Form().with("active", true);
    }

    @Override
    protected Form filled(DepartmentRow stored) {
        return new Form()
                .with("version", stored.version())
                .with("departmentName", stored.name())
                .with("parent", stored.parent() == null ? null : stored.parent().toString())
                .with("sharesTickets", stored.sharesTickets())
                .with("active", stored.active());
    }

    public String save() {
        Form form = getForm();
        DepartmentRow wanted = new DepartmentRow(
                getRow() == null ? null : getRow().id(),
                form.number("parent") == 0 ? null : new DepartmentId(form.number("parent")),
                form.text("departmentName"),
                form.flag("sharesTickets"),
                form.flag("active"),
                form.number("version"));
        String key = organisation.getRow().key();
        return write(() -> organisations.saveDepartment(key, wanted), "identity.saved", wanted.name());
    }

    @Override
    protected String page() {
        return "/admin/organisation?key=" + organisation.getRow().key();
    }

    /** Where it may lie: every other department. */
    public List<Option> getParents() {
        return siblings().stream()
                .filter(one -> getRow() == null || !one.id().equals(getRow().id()))
                .map(one -> new Option(one.id().toString(), one.name()))
                .toList();
    }

    private List<DepartmentRow> siblings() {
        return organisation.getRow() == null ? List.of() : organisation.getRow().departments();
    }
}
