package org.linia.channel.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.linia.channel.boundary.AdministerOutbox;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.outbox.LetterState;
import org.linia.shared.paging.Page;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.rest.SliceQuery;

/** What leaves the house, newest first: what waits, what was sent, and what could not be. */
@Path("outbox")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OutboxResource {
    @Inject
    private AdministerOutbox outbox;

    @Inject
    private Caller caller;

    /** @param state WAITING, SENT, FAILED or DISCARDED; without: any */
    @GET
    public Page<LetterJson> list(@QueryParam("state") String state, @BeanParam SliceQuery query) {
        caller.needs(Scope.ADMIN);
        return outbox.find(state == null ? null : state(state), query.slice()).map(LetterJson::of);
    }

    private static LetterState state(String name) {
        return Arrays.stream(LetterState.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("state", "channel.invalid.state"));
    }

    /** Tries again what failed. */
    @POST
    @Path("{id:\\d{1,18}}/retry")
    public void retry(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        outbox.retry(id);
    }

    /** Gives up what failed. */
    @POST
    @Path("{id:\\d{1,18}}/discard")
    public void discard(@PathParam("id") long id) {
        caller.needs(Scope.ADMIN);
        outbox.discard(id);
    }
}
