package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;
import org.linia.ticket.NewTicket;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.FindTickets;
import org.linia.ticket.boundary.OpenTicket;
import org.linia.ticket.boundary.ReadTicket;

/** Tickets: open and list. */
@Path("tickets")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TicketsResource {
    @Inject
    private OpenTicket open;

    @Inject
    private FindTickets find;

    @Inject
    private ReadTicket read;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @POST
    @RequestBodySchema(Asked.Open.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "201")
    public Response open(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.WRITE);
        NewTicket wanted = TicketInput.opened(in);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> created(open.open(wanted)));
    }

    private Response created(long number) {
        TicketLine ticket = read.read(number);
        return Response.created(URI.create("tickets/" + number))
                .tag(Versions.tag(ticket.version()))
                .entity(TicketJson.of(ticket))
                .build();
    }

    @GET
    public Page<TicketJson> list(@BeanParam TicketQuery query) {
        caller.needs(Scope.READ);
        return find.find(query.filter(), query.sort(), query.slice()).map(TicketJson::of);
    }
}
