package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.problem.Stale;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Versions;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.EditTicket;
import org.linia.ticket.boundary.ReadTicket;
import org.linia.ticket.control.Naming;

/** One ticket: read and correct. Resources of one ticket share this path, so that JAX-RS considers them together. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TicketResource {
    @Inject
    private ReadTicket read;

    @Inject
    private EditTicket edit;

    @Inject
    private Naming naming;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    @APIResponseSchema(TicketJson.class)
    public Response read(@Context Request request) {
        caller.needs(Scope.READ);
        TicketLine ticket = read.read(number);
        return Versions.read(request, ticket.version(), TicketJson.of(ticket));
    }

    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RequestBodySchema(Asked.Edit.class)
    @APIResponseSchema(TicketJson.class)
    public Response edit(JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.WRITE);
        long version = Versions.expected(headers, () -> read.read(number).version());
        TicketLine now = read.read(number);
        if (now.version() != version) {
            throw new Stale(now.version());
        }
        TicketEdit wanted = TicketInput.edited(in, naming, now.facts());
        edit.edit(number, version, wanted);
        TicketLine ticket = read.read(number);
        return Response.ok(TicketJson.of(ticket))
                .tag(Versions.tag(ticket.version()))
                .build();
    }
}
