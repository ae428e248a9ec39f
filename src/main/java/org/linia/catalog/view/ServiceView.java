package org.linia.catalog.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.linia.catalog.ServiceDraft;
import org.linia.catalog.ServiceRow;
import org.linia.catalog.boundary.AdministerServices;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Translations;
import org.linia.shared.text.Viewer;

/** Editing one service, or making one when the address names none. */
@Named("serviceEditor")
@RequestScoped
public class ServiceView {
    @Inject
    private AdministerServices services;

    @Inject
    private Viewer viewer;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private ServiceRow row;
    private boolean missing;
    private Form form;

    @PostConstruct
    void read() {
        String key = address.parameter("key");
        try {
            row = key == null ? null : services.read(key);
        } catch (NotFound unknown) {
            missing = true;
        }
        form = row == null ? new Form().with("active", true) : filled(row);
    }

    /** Before the page is shown. */
    public void open() throws IOException {
        if (missing) {
            address.refuse();
        }
    }

    public String save() {
        return row == null ? create() : change();
    }

    private String create() {
        ServiceDraft draft = draft();
        if (!attempt.succeeds(() -> services.create(draft))) {
            return null;
        }
        toast.done("catalog.service.saved", draft.name());
        address.keepMessages();
        return "/admin/service?faces-redirect=true&key=" + draft.key();
    }

    private String change() {
        boolean wasActive = row.draft().active();
        ServiceDraft draft = draft();
        if (!attempt.succeeds(() -> services.change(draft.key(), form.number("version"), draft))) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        read();
        if (wasActive == row.draft().active()) {
            toast.done("catalog.service.saved", draft.name());
        } else {
            String said = wasActive ? "catalog.service.retired" : "catalog.service.back";
            toast.undoable("undoActive", Long.toString(row.version()), said, draft.name());
        }
        return null;
    }

    /** Takes back that it was retired or put in use. */
    public void undo() {
        long version = address.id("undo") == null ? 0 : address.id("undo");
        ServiceDraft other = row.draft().active(!row.draft().active());
        if (attempt.succeeds(() -> services.change(other.key(), version, other))) {
            read();
            toast.done("shared.undone");
        }
    }

    private ServiceDraft draft() {
        Map<String, String> names =
                new HashMap<>(row == null ? Map.of() : row.draft().names().texts());
        getOthers().forEach(language -> names.put(language, form.text("name-" + language)));
        return new ServiceDraft(
                row == null ? form.text("key") : row.draft().key(),
                form.text("name"),
                new Translations(names),
                form.flag("active"));
    }

    private static Form filled(ServiceRow row) {
        ServiceDraft draft = row.draft();
        Form form = new Form()
                .with("version", row.version())
                .with("name", draft.name())
                .with("active", draft.active());
        draft.names().texts().forEach((language, name) -> form.put("name-" + language, name));
        return form;
    }

    /** The languages that names are written in beside English. */
    public List<String> getOthers() {
        return viewer.getLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> !language.equals("en"))
                .toList();
    }

    /** Null for a new one. */
    public ServiceRow getRow() {
        return row;
    }

    public String getSubject() {
        return row == null ? null : "service:" + row.draft().key();
    }

    public Form getForm() {
        return form;
    }
}
