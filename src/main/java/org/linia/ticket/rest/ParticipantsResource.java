package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.boundary.FindParticipants;
import org.linia.ticket.boundary.ShareTicket;
import org.linia.ticket.boundary.UnshareTicket;
import org.linia.ticket.boundary.UnwatchTicket;
import org.linia.ticket.boundary.WatchTicket;

/** Who watches a ticket and with whom it is shared. Putting and deleting may be repeated. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ParticipantsResource {
    @Inject
    private FindParticipants find;

    @Inject
    private WatchTicket watch;

    @Inject
    private UnwatchTicket unwatch;

    @Inject
    private ShareTicket share;

    @Inject
    private UnshareTicket unshare;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    @Path("watchers")
    public Page<PersonJson> watchers() {
        caller.needs(Scope.READ);
        return all(find.watchers(number));
    }

    @PUT
    @Path("watchers/{person}")
    public void watch(@PathParam("person") String person) {
        caller.needs(Scope.WRITE);
        watch.watch(number, person);
    }

    @DELETE
    @Path("watchers/{person}")
    public void unwatch(@PathParam("person") String person) {
        caller.needs(Scope.WRITE);
        unwatch.unwatch(number, person);
    }

    @GET
    @Path("shares")
    public Page<PersonJson> shares() {
        caller.needs(Scope.READ);
        return all(find.shares(number));
    }

    @PUT
    @Path("shares/{person}")
    public void share(@PathParam("person") String person) {
        caller.needs(Scope.WRITE);
        share.share(number, person);
    }

    @DELETE
    @Path("shares/{person}")
    public void unshare(@PathParam("person") String person) {
        caller.needs(Scope.WRITE);
        unshare.unshare(number, person);
    }

    private static Page<PersonJson> all(List<PersonName> people) {
        return new Page<>(
                people.stream().map(p -> PersonJson.of(p.id(), p.name())).toList(), null);
    }
}
