package org.linia.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.catalog.ServiceDraft;
import org.linia.catalog.boundary.AdministerServices;
import org.linia.identity.KeptResource;
import org.linia.shared.rest.JsonInput;

/** Services: everybody reads them, managers change them. */
@Path("services")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource extends KeptResource<ServiceJson> {
    @Inject
    private AdministerServices services;

    @Override
    protected List<ServiceJson> all() {
        return services.all().stream().map(ServiceJson::of).toList();
    }

    @Override
    protected ServiceJson find(String key) {
        return ServiceJson.of(services.read(key));
    }

    @Override
    protected Supplier<ServiceJson> creation(JsonInput in) {
        ServiceDraft draft = CatalogInput.service(in, null);
        return () -> {
            services.create(draft);
            return find(draft.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        services.change(
                key, version, CatalogInput.service(in, services.read(key).draft()));
    }
}
