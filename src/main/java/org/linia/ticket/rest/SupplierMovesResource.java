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
import java.util.function.LongConsumer;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.HandToSupplier;
import org.linia.ticket.boundary.ReadTicket;
import org.linia.ticket.boundary.ReferToSupplier;
import org.linia.ticket.boundary.TakeFromSupplier;

/** To a supplier and back. Each needs {@code If-Match} and answers with the ticket as it is then. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupplierMovesResource {
    @Inject
    private HandToSupplier handOver;

    @Inject
    private TakeFromSupplier takeBack;

    @Inject
    private ReferToSupplier refer;

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
    @Path("hand-over")
    @RequestBodySchema(Asked.HandOver.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response handOver(JsonInput in) {
        String supplier = in.required("supplier", TicketInput.WORD);
        String reason = in.required("reason", TicketInput.REASON);
        String reference = in.text("reference", TicketInput.WORD);
        return move(in, version -> handOver.handOver(number, version, supplier, reason, reference));
    }

    @POST
    @Path("take-back")
    @RequestBodySchema(Asked.TakeBack.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response takeBack(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        String answer = in.text("answer", TicketInput.TEXT);
        return move(in, version -> takeBack.takeBack(number, version, reason, answer));
    }

    @POST
    @Path("supplier-reference")
    @RequestBodySchema(Asked.Refer.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response refer(JsonInput in) {
        String reference = in.text("reference", TicketInput.WORD);
        return move(in, version -> refer.refer(number, version, reference));
    }

    private Response move(JsonInput in, LongConsumer move) {
        caller.needs(Scope.WRITE);
        in.done();
        Versions.demand(headers);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            move.accept(Versions.expected(headers, () -> read.read(number).version()));
            TicketLine ticket = read.read(number);
            return Response.ok(TicketJson.of(ticket))
                    .tag(Versions.tag(ticket.version()))
                    .build();
        });
    }
}
