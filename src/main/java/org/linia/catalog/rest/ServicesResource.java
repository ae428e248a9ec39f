package org.linia.catalog.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linia.catalog.ServiceDraft;
import org.linia.catalog.ServiceRow;
import org.linia.catalog.boundary.AdministerServices;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;

/** Services: everybody reads them, managers change them. */
@Path("services")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ServicesResource {
    @Inject
    private AdministerServices services;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @GET
    public Page<ServiceJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(services.all(), null).map(ServiceJson::of);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        ServiceDraft draft = CatalogInput.service(in, null);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            services.create(draft);
            return answer(Response.created(URI.create("services/" + draft.key())), draft.key());
        });
    }

    @GET
    @Path("{key}")
    public Response read(@PathParam("key") String key, @Context Request request) {
        caller.needs(Scope.READ);
        ServiceRow row = services.read(key);
        return Versions.read(request, row.version(), ServiceJson.of(row));
    }

    @PATCH
    @Path("{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> services.read(key).version());
        services.change(
                key, version, CatalogInput.service(in, services.read(key).draft()));
        return answer(Response.ok(), key);
    }

    private Response answer(Response.ResponseBuilder response, String key) {
        ServiceRow row = services.read(key);
        return response.tag(Versions.tag(row.version()))
                .entity(ServiceJson.of(row))
                .build();
    }
}
