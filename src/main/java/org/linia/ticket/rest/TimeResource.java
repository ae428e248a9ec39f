package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.ticket.Activity;
import org.linia.ticket.boundary.FindTime;
import org.linia.ticket.boundary.RecordTime;
import org.linia.ticket.boundary.WithdrawTime;

/** The time worked on a ticket. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TimeResource {
    @Inject
    private FindTime find;

    @Inject
    private RecordTime record;

    @Inject
    private WithdrawTime withdraw;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    @Path("time")
    public Page<WorkJson> time() {
        caller.needs(Scope.READ);
        return new Page<>(find.of(number).stream().map(WorkJson::of).toList(), null);
    }

    @POST
    @Path("time")
    public Response record(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.WRITE);
        Activity given = in.oneOf("activity", Activity.class);
        Activity activity = given == null ? Activity.OTHER : given;
        Instant startedAt = in.moment("startedAt");
        Duration spent = in.duration("spent");
        String note = in.text("note", TicketInput.REASON);
        if (!in.has("spent")) {
            in.violated("spent", "shared.invalid.required");
        }
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            Duration worked = spent == null ? Duration.ZERO : spent;
            WorkJson time = WorkJson.of(record.record(number, activity, startedAt, worked, note));
            return Response.created(URI.create("tickets/" + number + "/time/" + time.id()))
                    .entity(time)
                    .build();
        });
    }

    @DELETE
    @Path("time/{id:\\d{1,18}}")
    public void withdraw(@PathParam("id") long id) {
        caller.needs(Scope.WRITE);
        withdraw.withdraw(number, id);
    }
}
