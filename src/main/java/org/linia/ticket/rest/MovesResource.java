package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.text.Messages;
import org.linia.sla.PendingReason;
import org.linia.ticket.CauseCode;
import org.linia.ticket.EscalationPackage;
import org.linia.ticket.TicketLine;
import org.linia.ticket.boundary.AssignTicket;
import org.linia.ticket.boundary.CancelTicket;
import org.linia.ticket.boundary.ConfirmTicket;
import org.linia.ticket.boundary.EscalateTicket;
import org.linia.ticket.boundary.FindAway;
import org.linia.ticket.boundary.ReopenTicket;
import org.linia.ticket.boundary.ResolveTicket;
import org.linia.ticket.boundary.StartTicket;
import org.linia.ticket.boundary.WaitTicket;

/** The moves of the life cycle. Each needs {@code If-Match} and answers with the ticket as it is then. */
@Path("tickets/{number:\\d{1,18}}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MovesResource extends MoveResource {
    @Inject
    private AssignTicket assign;

    @Inject
    private StartTicket start;

    @Inject
    private WaitTicket await;

    @Inject
    private EscalateTicket escalate;

    @Inject
    private ResolveTicket resolve;

    @Inject
    private ConfirmTicket confirm;

    @Inject
    private ReopenTicket reopen;

    @Inject
    private CancelTicket cancel;

    @Inject
    private FindAway away;

    @Inject
    private Messages messages;

    @POST
    @Path("assign")
    @RequestBodySchema(Asked.Assign.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response assign(JsonInput in) {
        String team = in.text("team", TicketInput.WORD);
        String assignee = in.text("assignee", TicketInput.WORD);
        return move(in, version -> assign.assign(number(), version, team, assignee), this::warnings);
    }

    @POST
    @Path("start")
    @RequestBodySchema(Asked.Nothing.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response start(JsonInput in) {
        return move(in, version -> start.start(number(), version));
    }

    @POST
    @Path("wait")
    @RequestBodySchema(Asked.Wait.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response await(JsonInput in) {
        PendingReason reason = in.oneOfRequired("reason", PendingReason.class);
        Instant until = in.moment("until");
        return move(in, version -> await.await(number(), version, reason, until));
    }

    @POST
    @Path("escalate")
    @RequestBodySchema(Asked.Escalate.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response escalate(JsonInput in) {
        BigDecimal level = in.decimal("level", 0, 99);
        String team = in.text("team", TicketInput.WORD);
        EscalationPackage given = TicketInput.given(in);
        return move(in, version -> escalate.escalate(number(), version, level, team, given));
    }

    @POST
    @Path("resolve")
    @RequestBodySchema(Asked.Resolve.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response resolve(JsonInput in) {
        String solution = in.required("solution", TicketInput.TEXT);
        CauseCode cause = in.oneOfRequired("causeCode", CauseCode.class);
        return move(in, version -> resolve.resolve(number(), version, solution, cause));
    }

    @POST
    @Path("confirm")
    @RequestBodySchema(Asked.Nothing.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response confirm(JsonInput in) {
        return move(in, version -> confirm.confirm(number(), version));
    }

    @POST
    @Path("reopen")
    @RequestBodySchema(Asked.Because.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response reopen(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        return move(in, version -> reopen.reopen(number(), version, reason));
    }

    @POST
    @Path("cancel")
    @RequestBodySchema(Asked.Because.class)
    @APIResponseSchema(value = TicketJson.class, responseCode = "200")
    public Response cancel(JsonInput in) {
        String reason = in.required("reason", TicketInput.REASON);
        return move(in, version -> cancel.cancel(number(), version, reason));
    }

    /** That somebody has it who is away. */
    private List<TicketJson.Warning> warnings(TicketLine ticket) {
        return ticket.assignee() == null
                ? List.of()
                : away.among(List.of(ticket.assignee().id())).stream()
                        .map(one -> TicketJson.Warning.of(one, messages))
                        .toList();
    }
}
