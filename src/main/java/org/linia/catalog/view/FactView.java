package org.linia.catalog.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.FactDraft;
import org.linia.catalog.FactKind;
import org.linia.catalog.boundary.AdministerCategories;
import org.linia.shared.faces.Form;
import org.linia.shared.faces.PartEditor;
import org.linia.shared.text.Translations;

/** Editing one question of the category on the page; {@code fact=new} makes one. */
@Named("fact")
@RequestScoped
public class FactView extends PartEditor<FactDraft> {
    @Inject
    private CategoryView category;

    @Inject
    private AdministerCategories categories;

    @Override
    protected String parameter() {
        return "fact";
    }

    @Override
    protected Optional<FactDraft> stored(String key) {
        return asked().stream().filter(one -> one.key().equals(key)).findFirst();
    }

    @Override
    protected Form blank() {
        return ofCategory().with("kind", FactKind.TEXT.name());
    }

    @Override
    protected Form filled(FactDraft stored) {
        return ofCategory()
                .with("label", stored.label())
                .with("label-", stored.labels())
                .with("kind", stored.kind().name())
                .with("required", stored.required())
                .with("escalation", stored.escalation())
                .with("position", asked().indexOf(stored) + 1);
    }

    private Form ofCategory() {
        CategoryRow within = category.getRow();
        return new Form().with("version", within == null ? 0 : within.version());
    }

    public String save() {
        List<FactDraft> facts = others();
        int place = (int) Math.min(facts.size(), getForm().number("position") - 1);
        facts.add(place < 0 ? facts.size() : place, typed());
        return write(facts, "catalog.fact.saved");
    }

    public String remove() {
        return write(others(), "catalog.fact.removed");
    }

    private String write(List<FactDraft> facts, String said) {
        CategoryRow within = category.getRow();
        return write(
                () -> categories.change(
                        within.draft().key(),
                        getForm().number("version"),
                        within.draft().asking(facts)),
                said);
    }

    @Override
    protected String page() {
        return "/admin/category?key=" + category.getRow().draft().key();
    }

    private List<FactDraft> others() {
        List<FactDraft> facts = new ArrayList<>(asked());
        facts.remove(getRow());
        return facts;
    }

    private List<FactDraft> asked() {
        return category.getRow() == null ? List.of() : category.getRow().draft().facts();
    }

    private FactDraft typed() {
        Form form = getForm();
        return new FactDraft(
                getRow() == null ? form.text("facts") : getRow().key(),
                form.text("label"),
                form.translations("label-", getRow() == null ? Translations.NONE : getRow().labels()),
                FactKind.valueOf(form.text("kind")),
                form.flag("required"),
                form.flag("escalation"));
    }

    public FactKind[] getKinds() {
        return FactKind.values();
    }
}
