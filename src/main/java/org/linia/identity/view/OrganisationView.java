package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.identity.OrganisationRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;

/** Editing one organisation, or making one when the address names none. */
@Named("organisation")
@RequestScoped
public class OrganisationView extends Editor<OrganisationRow> {
    @Inject
    private AdministerOrganisations organisations;

    @Override
    protected OrganisationRow find(String key) {
        return organisations.read(key);
    }

    @Override
    protected Form filled(OrganisationRow stored) {
        return new Form()
                .with("version", stored.version())
                .with("name", stored.name())
                .with("active", stored.active());
    }

    @Override
    protected String create() {
        String key = getForm().text("key");
        organisations.create(key, getForm().text("name"), getForm().text("team"));
        return "/admin/organisation?key=" + key;
    }

    @Override
    protected void change(long version) {
        organisations.change(
                getRow().key(), version, getForm().text("name"), getForm().flag("active"));
    }

    @Override
    protected void takeBack(long version) {
        OrganisationRow now = getRow();
        organisations.change(now.key(), version, now.name(), !now.active());
    }

    @Override
    protected String texts() {
        return "identity.organisation";
    }

    @Override
    protected String subject(OrganisationRow stored) {
        return "organisation:" + stored.key();
    }
}
