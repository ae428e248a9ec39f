package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;
import org.linia.ticket.MajorIncident;
import org.linia.ticket.boundary.DeclareMajor;
import org.linia.ticket.boundary.FindMajors;
import org.linia.ticket.boundary.WithdrawMajor;

/** A ticket that concerns many. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MajorResource extends MoveResource {
    @Inject
    private DeclareMajor declare;

    @Inject
    private WithdrawMajor withdraw;

    @Inject
    private FindMajors find;

    @Inject
    private Caller caller;

    /** How far what is beneath it has followed: how many are open, and how much is still to be done. */
    public record MajorJson(Instant since, long children, long open, long waiting) {}

    @GET
    @Path("major")
    public MajorJson major() {
        caller.needs(Scope.READ);
        MajorIncident major = find.of(number()).orElseThrow(NotFound::new);
        return new MajorJson(major.since(), major.children(), major.open(), major.waiting());
    }

    @POST
    @Path("declare-major")
    @RequestBodySchema(Asked.Because.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response declare(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        return move(in, version -> declare.declare(number(), version, reason));
    }

    @POST
    @Path("withdraw-major")
    @RequestBodySchema(Asked.Because.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response withdraw(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        return move(in, version -> withdraw.withdraw(number(), version, reason));
    }
}
