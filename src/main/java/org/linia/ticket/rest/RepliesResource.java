package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.ticket.CannedReply;
import org.linia.ticket.boundary.FindCannedReplies;

/** Replies written beforehand, filled for a ticket. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RepliesResource {
    @Inject
    private FindCannedReplies find;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    @Path("canned-replies")
    public Page<CannedReply> replies() {
        caller.needs(Scope.READ);
        return new Page<>(find.forTicket(number), null);
    }
}
