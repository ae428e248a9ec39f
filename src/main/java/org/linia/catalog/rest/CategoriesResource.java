package org.linia.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.boundary.AdministerCategories;
import org.linia.identity.KeptResource;
import org.linia.shared.rest.JsonInput;

/** Categories: everybody reads them, managers change them. */
@Path("categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource extends KeptResource<CategoryJson> {
    @Inject
    private AdministerCategories categories;

    @Override
    protected List<CategoryJson> all() {
        return categories.all().stream().map(CategoryJson::of).toList();
    }

    @Override
    protected CategoryJson find(String key) {
        return CategoryJson.of(categories.read(key));
    }

    @Override
    protected Supplier<CategoryJson> creation(JsonInput in) {
        CategoryDraft draft = CatalogInput.category(in, null);
        return () -> {
            categories.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        categories.change(
                key, version, CatalogInput.category(in, categories.read(key).draft()));
    }
}
