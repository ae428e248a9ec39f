package org.linia.ticket.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.ReadTicket;

/** What one does to one ticket: on the version that {@code If-Match} names, answered with the ticket as it is then. */
abstract class MoveResource {
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

    long number() {
        return number;
    }

    Response move(JsonInput in, LongConsumer move) {
        return move(in, move, ticket -> List.of());
    }

    Response move(JsonInput in, LongConsumer move, Function<TicketLine, List<TicketJson.Warning>> warnings) {
        caller.needs(Scope.WRITE);
        in.done();
        Versions.demand(headers);
        return answer(
                in,
                () -> move.accept(
                        Versions.expected(headers, () -> read.read(number).version())),
                warnings);
    }

    /** For what only adds something: no version is asked for. */
    Response add(JsonInput in, Runnable act) {
        caller.needs(Scope.WRITE);
        in.done();
        return answer(in, act, ticket -> List.of());
    }

    private Response answer(JsonInput in, Runnable act, Function<TicketLine, List<TicketJson.Warning>> warnings) {
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            act.run();
            TicketLine ticket = read.read(number);
            return Response.ok(TicketJson.of(ticket, warnings.apply(ticket)))
                    .tag(Versions.tag(ticket.version()))
                    .build();
        });
    }
}
