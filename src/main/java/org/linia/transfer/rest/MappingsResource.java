package org.linia.transfer.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import jakarta.ws.rs.core.UriBuilder;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;
import org.linia.transfer.MappingLine;
import org.linia.transfer.boundary.KeepMappings;

/** Mappings that imports can name: the shipped ones, and those that managers keep. */
@Path("imports/mappings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MappingsResource {
    private static final int NAME = 100;
    private static final int DOCUMENT = 1 << 20;

    @Inject
    private KeepMappings mappings;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @GET
    public Page<MappingJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(mappings.all(), null).map(MappingJson::of);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        String name = in.required("name", NAME);
        String document = document(in);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            mappings.add(name, document);
            var place = UriBuilder.fromPath("imports/mappings").segment(name.strip());
            return answer(Response.created(place.build()), name.strip());
        });
    }

    @GET
    @Path("{name}")
    public Response read(@PathParam("name") String name, @Context Request request) {
        caller.needs(Scope.READ);
        MappingLine line = mappings.read(name);
        return Versions.read(request, line.version(), MappingJson.of(line, mappings.document(name)));
    }

    @PATCH
    @Path("{name}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("name") String name, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> mappings.read(name).version());
        mappings.change(name, version, document(in));
        return answer(Response.ok(), name);
    }

    @DELETE
    @Path("{name}")
    public void remove(@PathParam("name") String name, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        mappings.remove(
                name, Versions.expected(headers, () -> mappings.read(name).version()));
    }

    /** The whole document: it has no members that stand for themselves. */
    private static String document(JsonInput in) {
        JsonObject document = in.objectRequired("document", DOCUMENT);
        in.done();
        return document.toString();
    }

    private Response answer(Response.ResponseBuilder response, String name) {
        MappingLine line = mappings.read(name);
        return response.entity(MappingJson.of(line, mappings.document(name)))
                .tag(Versions.tag(line.version()))
                .build();
    }
}
