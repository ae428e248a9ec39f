package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.problem.NotFound;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.ticket.boundary.FindRating;
import org.linia.ticket.boundary.RateTicket;

/** How whoever asked was helped: the last rating, and giving one for the solution that the ticket has. */
@Path("tickets/{number:\\d{1,18}}/rating")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RatingResource {
    @Inject
    private FindRating find;

    @Inject
    private RateTicket rate;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    public RatingJson last() {
        caller.needs(Scope.READ);
        return find.last(number).map(RatingJson::of).orElseThrow(NotFound::new);
    }

    @POST
    @RequestBodySchema(Asked.Rate.class)
    @APIResponseSchema(value = RatingJson.class, responseCode = "200")
    public Response rate(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.WRITE);
        Integer stars = in.numberRequired("stars", 1, 5);
        String comment = in.text("comment", TicketInput.REASON);
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> Response.ok(
                        RatingJson.of(rate.rate(number, stars, comment)))
                .build());
    }
}
