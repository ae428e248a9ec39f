package org.linia.catalog.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.boundary.AdministerCategories;
import org.linia.shared.faces.Attempt;
import org.linia.shared.faces.Option;
import org.linia.shared.text.Viewer;

/** The tree of categories, and moving one among its siblings. */
@Named("categories")
@RequestScoped
public class CategoriesView {
    @Inject
    private AdministerCategories categories;

    @Inject
    private Viewer viewer;

    @Inject
    private Attempt attempt;

    private List<CategoryRow> rows;

    public List<CategoryRow> getRows() {
        if (rows == null) {
            rows = categories.all();
        }
        return rows;
    }

    /** The name in the viewer's language. */
    public String name(CategoryRow row) {
        return row.draft().names().in(viewer.getTag(), row.draft().name());
    }

    public String nameOf(String key) {
        return getRows().stream()
                .filter(row -> row.draft().key().equals(key))
                .map(this::name)
                .findFirst()
                .orElse(key);
    }

    public void shift(CategoryRow row, int by) {
        attempt.succeeds(() -> categories.shift(row.draft().key(), row.version(), by));
        rows = null;
    }

    /** To choose from; the depth shows. */
    public List<Option> getOptions() {
        return getRows().stream()
                .map(row -> new Option(row.draft().key(), "\u2003".repeat(row.depth()) + name(row)))
                .toList();
    }
}
