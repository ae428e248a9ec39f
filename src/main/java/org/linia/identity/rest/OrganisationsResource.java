package org.linia.identity.rest;

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
import org.linia.identity.Caller;
import org.linia.identity.OrganisationRow;
import org.linia.identity.Scope;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;

/** The organisations that a manager administers. */
@Path("organisations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OrganisationsResource {
    private static final int TEXT = 300;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @GET
    public Page<OrganisationJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(organisations.all(), null).map(OrganisationJson::of);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        String key = in.required("key", TEXT);
        String name = in.required("name", TEXT);
        String team = in.required("team", TEXT);
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            organisations.create(key, name, team);
            // the caller's own scope is that of the request's beginning and does not have it yet
            return Response.created(URI.create("organisations/" + key)).build();
        });
    }

    @GET
    @Path("{key}")
    public Response read(@PathParam("key") String key, @Context Request request) {
        caller.needs(Scope.READ);
        OrganisationRow organisation = organisations.read(key);
        return Versions.read(request, organisation.version(), OrganisationJson.of(organisation));
    }

    @PATCH
    @Path("{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> organisations.read(key).version());
        String name = in.required("name", TEXT);
        in.done();
        organisations.rename(key, version, name);
        OrganisationRow organisation = organisations.read(key);
        return Response.ok(OrganisationJson.of(organisation))
                .tag(Versions.tag(organisation.version()))
                .build();
    }
}
