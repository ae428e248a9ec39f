package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.linia.identity.Caller;
import org.linia.identity.DirectoryRunRow;
import org.linia.identity.Scope;
import org.linia.identity.boundary.ImportDirectory;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.text.Messages;

/** Imports of people and groups from an LDAP directory, and what one would do. */
@Path("directories/{key}/runs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DirectoryRunsResource {
    @Inject
    private ImportDirectory imports;

    @Inject
    private Caller caller;

    @Inject
    private SafeRepeat once;

    @Inject
    private Messages messages;

    @PathParam("key")
    private String directory;

    /** The latest fifty, newest first. */
    @GET
    public Page<DirectoryRunJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(
                imports.of(directory).stream()
                        .map(row -> DirectoryRunJson.of(row, null, messages))
                        .toList(),
                null);
    }

    @POST
    public Response start(JsonInput in, @BeanParam Posting posting, @Context UriInfo uri) {
        caller.needs(Scope.ADMIN);
        boolean dry = Boolean.TRUE.equals(in.flag("dryRun"));
        boolean beyond = Boolean.TRUE.equals(in.flag("beyondShare"));
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            DirectoryRunRow begun = imports.start(directory, dry, beyond);
            return Response.created(uri.getAbsolutePathBuilder()
                            .path(Long.toString(begun.id()))
                            .build())
                    .entity(DirectoryRunJson.of(begun, null, messages))
                    .build();
        });
    }

    /** With the first thousand people and groups. */
    @GET
    @Path("{id:\\d{1,18}}")
    public DirectoryRunJson read(@PathParam("id") long id) {
        caller.needs(Scope.READ);
        return DirectoryRunJson.of(imports.one(directory, id), imports.lines(directory, id), messages);
    }
}
