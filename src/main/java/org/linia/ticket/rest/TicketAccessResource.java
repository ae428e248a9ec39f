package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.linia.identity.AccessJson;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.ticket.TicketAccess;
import org.linia.ticket.TicketAccess.Why;
import org.linia.ticket.boundary.ExplainTicketAccess;

/** Who sees a ticket, and why. */
@Path("tickets/{number:\\d{1,18}}/access")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TicketAccessResource {
    @Inject
    private ExplainTicketAccess explain;

    @Inject
    private Caller caller;

    /**
     * In answers.
     *
     * @param parties those who see it without working on it
     * @param workers those who work on it, with the roles that let them
     */
    public record TicketAccessJson(long number, List<PartyJson> parties, List<AccessJson> workers) {}

    /** Somebody who sees it as a private person. */
    public record PartyJson(String account, String name, Why why) {}

    @GET
    public TicketAccessJson read(@PathParam("number") long number) {
        caller.needs(Scope.ADMIN);
        TicketAccess access = explain.of(number);
        return new TicketAccessJson(
                number,
                access.parties().stream()
                        .map(party -> new PartyJson(party.account().toString(), party.name(), party.why()))
                        .toList(),
                access.workers().stream().map(AccessJson::of).toList());
    }
}
