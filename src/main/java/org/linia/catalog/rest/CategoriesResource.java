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
import org.linia.catalog.CategoryDraft;
import org.linia.catalog.CategoryRow;
import org.linia.catalog.boundary.AdministerCategories;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;

/** Categories: everybody reads them, managers change them. */
@Path("categories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CategoriesResource {
    @Inject
    private AdministerCategories categories;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @GET
    public Page<CategoryJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(categories.all(), null).map(CategoryJson::of);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        CategoryDraft draft = CatalogInput.category(in, null);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            categories.create(draft);
            return answer(Response.created(URI.create("categories/" + draft.key())), draft.key());
        });
    }

    @GET
    @Path("{key}")
    public Response read(@PathParam("key") String key, @Context Request request) {
        caller.needs(Scope.READ);
        CategoryRow row = categories.read(key);
        return Versions.read(request, row.version(), CategoryJson.of(row));
    }

    @PATCH
    @Path("{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> categories.read(key).version());
        categories.change(
                key, version, CatalogInput.category(in, categories.read(key).draft()));
        return answer(Response.ok(), key);
    }

    private Response answer(Response.ResponseBuilder response, String key) {
        CategoryRow row = categories.read(key);
        return response.tag(Versions.tag(row.version()))
                .entity(CategoryJson.of(row))
                .build();
    }
}
