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
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.ticket.LinkKind;
import org.linia.ticket.boundary.FindLinks;
import org.linia.ticket.boundary.LinkTickets;
import org.linia.ticket.boundary.UnlinkTickets;

/** What a ticket is to others. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class LinksResource {
    @Inject
    private FindLinks find;

    @Inject
    private LinkTickets link;

    @Inject
    private UnlinkTickets unlink;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @GET
    @Path("links")
    public Page<LinkJson> links() {
        caller.needs(Scope.READ);
        return new Page<>(find.of(number).stream().map(LinkJson::of).toList(), null);
    }

    @POST
    @Path("links")
    public Response link(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.WRITE);
        LinkKind kind = in.oneOfRequired("kind", LinkKind.class);
        Long other = TicketInput.ticket(in, "ticket");
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            LinkJson made = LinkJson.of(link.link(number, kind, other));
            return Response.created(URI.create("tickets/" + number + "/links/" + made.id()))
                    .entity(made)
                    .build();
        });
    }

    @DELETE
    @Path("links/{id:\\d{1,18}}")
    public void unlink(@PathParam("id") long id) {
        caller.needs(Scope.WRITE);
        unlink.unlink(number, id);
    }
}
