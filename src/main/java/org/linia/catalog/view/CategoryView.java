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
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.boundary.AdministerCategories;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Translations;
import org.linia.shared.text.Viewer;

/** Editing one category, or making one when the address names none. */
@Named("category")
@RequestScoped
public class CategoryView {
    private static final int LAST = 1_000;

    @Inject
    private AdministerCategories categories;

    @Inject
    private Viewer viewer;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private CategoryRow row;
    private boolean missing;
    private Form form;

    @PostConstruct
    void read() {
        String key = address.parameter("key");
        try {
            row = key == null ? null : categories.read(key);
        } catch (NotFound unknown) {
            missing = true;
        }
        form = row == null ? new Form().with("active", true).with("parent", address.parameter("under")) : filled(row);
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
        CategoryDraft draft = draft();
        if (!attempt.succeeds(() -> categories.create(draft))) {
            return null;
        }
        toast.done("catalog.category.saved", draft.name());
        address.keepMessages();
        return "/admin/category?faces-redirect=true&key=" + draft.key();
    }

    private String change() {
        boolean wasActive = row.draft().active();
        CategoryDraft draft = draft();
        if (!attempt.succeeds(() -> categories.change(draft.key(), form.number("version"), draft))) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        read();
        if (wasActive == row.draft().active()) {
            toast.done("catalog.category.saved", draft.name());
        } else {
            String said = wasActive ? "catalog.category.retired" : "catalog.category.back";
            toast.undoable("undoActive", Long.toString(row.version()), said, draft.name());
        }
        return null;
    }

    /** Takes back that it was retired or put in use. */
    public void undo() {
        long version = address.id("undo") == null ? 0 : address.id("undo");
        CategoryDraft other = row.draft().active(!row.draft().active());
        if (attempt.succeeds(() -> categories.change(other.key(), version, other))) {
            read();
            toast.done("shared.undone");
        }
    }

    private CategoryDraft draft() {
        Map<String, String> names =
                new HashMap<>(row == null ? Map.of() : row.draft().names().texts());
        getOthers().forEach(language -> names.put(language, form.text("name-" + language)));
        return new CategoryDraft(
                row == null ? form.text("key") : row.draft().key(),
                form.text("parent"),
                form.text("name"),
                new Translations(names),
                row == null ? LAST : row.draft().position(),
                form.flag("active"),
                row == null ? List.of() : row.draft().facts());
    }

    private static Form filled(CategoryRow row) {
        CategoryDraft draft = row.draft();
        Form form = new Form()
                .with("version", row.version())
                .with("parent", draft.parent())
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
    public CategoryRow getRow() {
        return row;
    }

    public String getSubject() {
        return row == null ? null : "category:" + row.draft().key();
    }

    public Form getForm() {
        return form;
    }
}
