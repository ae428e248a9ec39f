package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.shared.rest.JsonInput;
import org.linia.ticket.EscalationPackage;
import org.linia.ticket.boundary.AskHigherLine;
import org.linia.ticket.boundary.CallManagement;
import org.linia.ticket.boundary.HandToSupplier;
import org.linia.ticket.boundary.NudgeTicket;
import org.linia.ticket.boundary.ReferToSupplier;
import org.linia.ticket.boundary.ReleaseManagement;
import org.linia.ticket.boundary.TakeTicketBack;

/** To a higher line or a supplier and back, and to the management. Each needs {@code If-Match} and answers with the ticket as it is then. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class HandingResource extends MoveResource {
    @Inject
    private HandToSupplier handOver;

    @Inject
    private TakeTicketBack takeBack;

    @Inject
    private ReferToSupplier refer;

    @Inject
    private AskHigherLine ask;

    @Inject
    private NudgeTicket nudge;

    @Inject
    private CallManagement call;

    @Inject
    private ReleaseManagement release;

    @POST
    @Path("hand-over")
    @RequestBodySchema(Asked.HandOver.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response handOver(JsonInput in) {
        String supplier = in.required("supplier", TicketInput.WORD);
        EscalationPackage given = TicketInput.given(in);
        String reference = in.text("reference", TicketInput.WORD);
        return move(in, version -> handOver.handOver(number(), version, supplier, given, reference));
    }

    @POST
    @Path("ask")
    @RequestBodySchema(Asked.Escalate.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response ask(JsonInput in) {
        BigDecimal level = in.decimal("level", 0, 99);
        String team = in.text("team", TicketInput.WORD);
        EscalationPackage given = TicketInput.given(in);
        return move(in, version -> ask.ask(number(), version, level, team, given));
    }

    /** Needs no {@code If-Match}: it only adds. */
    @POST
    @Path("nudge")
    @RequestBodySchema(Asked.Nudge.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response nudge(JsonInput in) {
        String reason = in.text("reason", TicketInput.REASON);
        return add(in, () -> nudge.nudge(number(), reason));
    }

    @POST
    @Path("take-back")
    @RequestBodySchema(Asked.TakeBack.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response takeBack(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        String answer = in.text("answer", TicketInput.TEXT);
        return move(in, version -> takeBack.takeBack(number(), version, reason, answer));
    }

    @POST
    @Path("supplier-reference")
    @RequestBodySchema(Asked.Refer.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response refer(JsonInput in) {
        String reference = in.text("reference", TicketInput.WORD);
        return move(in, version -> refer.refer(number(), version, reference));
    }

    @POST
    @Path("call-management")
    @RequestBodySchema(Asked.Because.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response callManagement(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        return move(in, version -> call.call(number(), version, reason));
    }

    @POST
    @Path("release-management")
    @RequestBodySchema(Asked.Because.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response releaseManagement(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        return move(in, version -> release.release(number(), version, reason));
    }
}
