package org.linia.catalog.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.EscalationDemands;
import org.linia.catalog.boundary.AdministerCategories;
import org.linia.shared.faces.Address;
import org.linia.shared.faces.Editor;
import org.linia.shared.faces.Form;
import org.linia.shared.text.Translations;

/** Editing one category, or making one when the address names none. */
@Named("category")
@RequestScoped
public class CategoryView extends Editor<CategoryRow> {
    private static final int LAST = 1_000;

    @Inject
    private AdministerCategories categories;

    @Inject
    private Address address;

    @Override
    protected CategoryRow find(String key) {
        return categories.read(key);
    }

    @Override
    protected Form blank() {
        return super.blank().with("parent", address.parameter("under"));
    }

    @Override
    protected Form filled(CategoryRow stored) {
        CategoryDraft draft = stored.draft();
        return new Form()
                .with("version", stored.version())
                .with("parent", draft.parent())
                .with("name", draft.name())
                .with("name-", draft.names())
                .with("active", draft.active())
                .with("steps", draft.escalation().steps())
                .with("file", draft.escalation().file());
    }

    @Override
    protected String create() {
        String key = getForm().text("key");
        categories.create(typed(
                new CategoryDraft(key, null, null, Translations.NONE, LAST, true, EscalationDemands.NONE, List.of())));
        return "/admin/category?key=" + key;
    }

    @Override
    protected void change(long version) {
        CategoryDraft before = getRow().draft();
        categories.change(before.key(), version, typed(before));
    }

    @Override
    protected void takeBack(long version) {
        CategoryDraft now = getRow().draft();
        categories.change(now.key(), version, now.active(!now.active()));
    }

    private CategoryDraft typed(CategoryDraft before) {
        Form form = getForm();
        return new CategoryDraft(
                before.key(),
                form.text("parent"),
                form.text("name"),
                form.translations("name-", before.names()),
                before.position(),
                form.flag("active"),
                new EscalationDemands(form.flag("steps"), form.flag("file")),
                before.facts());
    }

    @Override
    protected String texts() {
        return "catalog.category";
    }

    @Override
    protected String subject(CategoryRow stored) {
        return "category:" + stored.draft().key();
    }
}
