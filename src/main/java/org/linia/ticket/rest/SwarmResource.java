package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;
import org.linia.ticket.boundary.DissolveSwarm;
import org.linia.ticket.boundary.FindSwarm;
import org.linia.ticket.boundary.JoinSwarm;
import org.linia.ticket.boundary.LeaveSwarm;
import org.linia.ticket.boundary.OwnSwarm;

/** Those who solve a ticket together. Joining, leaving and dissolving need no {@code If-Match}; owning does. */
@Path("tickets/{number:\\d{1,18}}/swarm")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SwarmResource extends MoveResource {
    @Inject
    private FindSwarm find;

    @Inject
    private JoinSwarm join;

    @Inject
    private LeaveSwarm leave;

    @Inject
    private OwnSwarm own;

    @Inject
    private DissolveSwarm dissolve;

    @Inject
    private Caller caller;

    @GET
    public SwarmJson swarm() {
        caller.needs(Scope.READ);
        return find.of(number()).map(SwarmJson::of).orElseThrow(NotFound::new);
    }

    @POST
    @Path("join")
    @RequestBodySchema(Asked.Nothing.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response join(JsonInput in) {
        return add(in, () -> join.join(number()));
    }

    @POST
    @Path("leave")
    @RequestBodySchema(Asked.Nothing.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response leave(JsonInput in) {
        return add(in, () -> leave.leave(number()));
    }

    @POST
    @Path("own")
    @RequestBodySchema(Asked.Nothing.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response own(JsonInput in) {
        return move(in, version -> own.own(number(), version));
    }

    @POST
    @Path("dissolve")
    @RequestBodySchema(Asked.Note.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response dissolve(JsonInput in) {
        String note = in.required("note", TicketInput.REASON);
        return add(in, () -> dissolve.dissolve(number(), note));
    }
}
