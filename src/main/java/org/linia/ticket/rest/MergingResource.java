package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.MergeTickets;
import org.linia.ticket.boundary.ReadTicket;
import org.linia.ticket.boundary.SplitTicket;
import org.linia.ticket.boundary.UnmergeTickets;

/** Two tickets become one, or one becomes two. Each call needs {@code If-Match}. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MergingResource {
    private static final int MOST_MESSAGES = 200;

    @Inject
    private MergeTickets merge;

    @Inject
    private UnmergeTickets unmerge;

    @Inject
    private SplitTicket split;

    @Inject
    private ReadTicket read;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @PathParam("number")
    private long number;

    @BeanParam
    private Posting posting;

    @Context
    private HttpHeaders headers;

    @POST
    @Path("merge")
    public Response merge(JsonInput in) {
        Long into = TicketInput.ticket(in, "into");
        return act(in, () -> {
            merge.merge(number, Versions.expected(headers, this::current), into);
            return answer(Response.ok(), number);
        });
    }

    @POST
    @Path("unmerge")
    public Response unmerge(JsonInput in) {
        return act(in, () -> {
            unmerge.unmerge(number, Versions.expected(headers, this::current));
            return answer(Response.ok(), number);
        });
    }

    /** Answers with the new ticket. */
    @POST
    @Path("split")
    public Response split(JsonInput in) {
        String title = in.required("title", TicketInput.TITLE);
        List<Long> messages = TicketInput.ids(in, "messages", MOST_MESSAGES);
        return act(in, () -> {
            long made = split.split(number, Versions.expected(headers, this::current), title, messages);
            return answer(Response.created(URI.create("tickets/" + made)), made);
        });
    }

    private Response act(JsonInput in, Supplier<Response> act) {
        caller.needs(Scope.WRITE);
        in.done();
        Versions.demand(headers);
        return once.answer(caller.id().value(), posting, in.canonical(), act);
    }

    private long current() {
        return read.read(number).version();
    }

    private Response answer(Response.ResponseBuilder answer, long ticket) {
        TicketLine line = read.read(ticket);
        return answer.entity(TicketJson.of(line))
                .tag(Versions.tag(line.version()))
                .build();
    }
}
