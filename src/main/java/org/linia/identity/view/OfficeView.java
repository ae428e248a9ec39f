package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.linia.identity.OrganisationRow.OfficeRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.PartEditor;

/** Editing one office of the organisation on the page; {@code office=new} makes one. */
@Named("office")
@RequestScoped
public class OfficeView extends PartEditor<OfficeRow> {
    @Inject
    private OrganisationView organisation;

    @Inject
    private AdministerOrganisations organisations;

    @Override
    protected String parameter() {
        return "office";
    }

    @Override
    protected Optional<OfficeRow> stored(String id) {
        return Optional.ofNullable(organisation.getRow()).flatMap(within -> within.offices().stream()
                .filter(one -> one.id().toString().equals(id))
                .findFirst());
    }

    @Override
    protected Form blank() {
        return new Form().with("active", true);
    }

    @Override
    protected Form filled(OfficeRow stored) {
        return new Form()
                .with("version", stored.version())
                .with("officeName", stored.name())
                .with("timeZone", stored.timeZone())
                .with("active", stored.active());
    }

    public String save() {
        Form form = getForm();
        OfficeRow wanted = new OfficeRow(
                getRow() == null ? null : getRow().id(),
                form.text("officeName"),
                form.text("timeZone"),
                form.flag("active"),
                form.number("version"));
        String key = organisation.getRow().key();
        return write(() -> organisations.saveOffice(key, wanted), "identity.saved", wanted.name());
    }

    @Override
    protected String page() {
        return "/admin/organisation?key=" + organisation.getRow().key();
    }
}
