package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.identity.SupplierDraft;
import org.linia.identity.boundary.AdministerSuppliers;
import org.linia.shared.rest.JsonInput;

/** Suppliers: staff read them, managers change them. */
@Path("suppliers")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SuppliersResource extends KeptResource<SupplierJson> {
    @Inject
    private AdministerSuppliers suppliers;

    @Override
    protected List<SupplierJson> all() {
        return suppliers.all().stream().map(SupplierJson::of).toList();
    }

    @Override
    protected SupplierJson find(String key) {
        return SupplierJson.of(suppliers.read(key));
    }

    @Override
    protected Supplier<SupplierJson> creation(JsonInput in) {
        SupplierDraft draft = SupplierInput.read(in, null);
        return () -> {
            suppliers.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        suppliers.change(
                key, version, SupplierInput.read(in, suppliers.read(key).draft()));
    }
}
