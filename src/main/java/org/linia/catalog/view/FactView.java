package org.linia.catalog.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.FactDraft;
import org.linia.catalog.FactKind;
import org.linia.catalog.boundary.AdministerCategories;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.Toast;
import org.linia.shared.text.Translations;

/** Editing one question of the category on the page; {@code fact=new} makes one. */
@Named("fact")
@RequestScoped
public class FactView {
    private static final String NEW = "new";

    @Inject
    private CategoryView category;

    @Inject
    private AdministerCategories categories;

    @Inject
    private Attempt attempt;

    @Inject
    private Toast toast;

    @Inject
    private Address address;

    private FactDraft row;
    private Form form;

    @PostConstruct
    void read() {
        String key = address.parameter("fact");
        CategoryRow within = category.getRow();
        row = key == null || within == null
                ? null
                : within.draft().facts().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .orElse(null);
        form = row == null
                ? new Form().with("kind", FactKind.TEXT.name())
                : new Form()
                        .with("label", row.label())
                        .with("kind", row.kind().name())
                        .with("required", row.required())
                        .with("position", within.draft().facts().indexOf(row) + 1);
        if (row != null) {
            row.labels().texts().forEach((language, label) -> form.put("label-" + language, label));
        }
        if (within != null) {
            form.put("version", within.version());
        }
    }

    public boolean isOpen() {
        return row != null || NEW.equals(address.parameter("fact"));
    }

    public String save() {
        List<FactDraft> facts = others();
        int place = (int) Math.min(facts.size(), form.number("position") - 1);
        facts.add(place < 0 ? facts.size() : place, typed());
        return write(facts, "catalog.fact.saved");
    }

    public String remove() {
        return write(others(), "catalog.fact.removed");
    }

    private String write(List<FactDraft> facts, String said) {
        CategoryRow within = category.getRow();
        String key = within.draft().key();
        if (!attempt.succeeds(() ->
                categories.change(key, form.number("version"), within.draft().asking(facts)))) {
            form.put("version", attempt.version(form.number("version")));
            return null;
        }
        toast.done(said);
        address.keepMessages();
        return "/admin/category?faces-redirect=true&key=" + key;
    }

    private List<FactDraft> others() {
        List<FactDraft> facts = new ArrayList<>(category.getRow().draft().facts());
        facts.remove(row);
        return facts;
    }

    private FactDraft typed() {
        Map<String, String> labels =
                new HashMap<>(row == null ? Map.of() : row.labels().texts());
        category.getOthers().forEach(language -> labels.put(language, form.text("label-" + language)));
        return new FactDraft(
                row == null ? form.text("facts") : row.key(),
                form.text("label"),
                new Translations(labels),
                FactKind.valueOf(form.text("kind")),
                form.flag("required"));
    }

    public FactKind[] getKinds() {
        return FactKind.values();
    }

    /** Null for a new one. */
    public FactDraft getRow() {
        return row;
    }

    public Form getForm() {
        return form;
    }
}
