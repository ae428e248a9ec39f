package org.linia.catalog.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.linia.catalog.ServiceDraft;
import org.linia.catalog.ServiceRow;
import org.linia.catalog.boundary.AdministerServices;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.text.Translations;

/** Editing one service, or making one when the address names none. */
@Named("serviceEditor")
@RequestScoped
public class ServiceView extends Editor<ServiceRow> {
    @Inject
    private AdministerServices services;

    @Override
    protected ServiceRow find(String key) {
        return services.read(key);
    }

    @Override
    protected Form filled(ServiceRow stored) {
        ServiceDraft draft = stored.draft();
        return new Form()
                .with("version", stored.version())
                .with("name", draft.name())
                .with("name-", draft.names())
                .with("active", draft.active())
                .with("swarm", draft.swarm());
    }

    @Override
    protected String create() {
        ServiceDraft draft = typed(getForm().text("key"), Translations.NONE);
        services.create(draft);
        return "/admin/service?key=" + draft.key();
    }

    @Override
    protected void change(long version) {
        ServiceDraft before = getRow().draft();
        services.change(before.key(), version, typed(before.key(), before.names()));
    }

    @Override
    protected void takeBack(long version) {
        ServiceDraft now = getRow().draft();
        services.change(now.key(), version, now.active(!now.active()));
    }

    private ServiceDraft typed(String key, Translations names) {
        Form form = getForm();
        return new ServiceDraft(
                key, form.text("name"), form.translations("name-", names), form.flag("active"), form.flag("swarm"));
    }

    @Override
    protected String texts() {
        return "catalog.service";
    }

    @Override
    protected String subject(ServiceRow stored) {
        return "service:" + stored.draft().key();
    }
}
