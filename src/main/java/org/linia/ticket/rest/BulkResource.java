package org.linia.ticket.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.text.Messages;
import org.linia.sla.Priority;
import org.linia.staffing.Away;
import org.linia.ticket.BulkAction;
import org.linia.ticket.BulkOutcome;
import org.linia.ticket.BulkOutcome.Seen;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.boundary.BulkAct;
import org.linia.ticket.boundary.FindAway;

/** One thing done to many tickets, each at the version that its caller has seen; and taken back. */
@Path("tickets/bulk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BulkResource {
    private static final int MOST = 200;

    @Inject
    private BulkAct bulk;

    @Inject
    private FindAway away;

    @Inject
    private Messages messages;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @BeanParam
    private Posting posting;

    /**
     * @param undo for {@code POST /tickets/bulk/{undo}/undo}; null if nothing was done
     * @param warnings what should be looked at all the same: that whoever has got them is away
     */
    public record OutcomeJson(String undo, List<ResultJson> results, List<TicketJson.Warning> warnings) {}

    /** @param refused why not, in the caller's language; null where it was done */
    public record ResultJson(long number, Long version, String refused) {}

    /** {@code tickets} are texts such as {@code "1042:7"}: number and version. */
    @POST
    public Response act(JsonInput in) {
        caller.needs(Scope.WRITE);
        List<Seen> seen = seen(in);
        BulkAction action = action(in);
        in.done();
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            BulkOutcome outcome = bulk.act(seen, action);
            List<Away> absent = action.assign() == null ? List.of() : away.after(outcome);
            return Response.ok(json(outcome, absent)).build();
        });
    }

    @POST
    @Path("{undo:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}}/undo")
    public Response undo(@PathParam("undo") UUID undo, JsonInput in) {
        caller.needs(Scope.WRITE);
        in.done();
        return once.answer(
                caller.id().value(), posting, in.canonical(), () -> Response.ok(json(bulk.undo(undo), List.of()))
                        .build());
    }

    private static List<Seen> seen(JsonInput in) {
        List<String> texts = in.texts("tickets", MOST, 40);
        if (texts == null || texts.stream().anyMatch(text -> text == null || !text.matches("\\d{1,18}:\\d{1,18}"))) {
            return in.violated("tickets", "ticket.invalid.bulk", MOST);
        }
        return texts.stream()
                .map(text -> text.split(":"))
                .map(parts -> new Seen(Long.parseLong(parts[0]), Long.parseLong(parts[1])))
                .toList();
    }

    private static BulkAction action(JsonInput in) {
        String team = in.text("team", TicketInput.WORD);
        String assignee = in.text("assignee", TicketInput.WORD);
        boolean pullsIn = Boolean.TRUE.equals(in.flag("pullIn"));
        Priority priority = in.oneOf("priority", Priority.class);
        String reason = priority == null ? null : in.required("priorityReason", TicketInput.REASON);
        return new BulkAction(
                team == null && assignee == null ? null : new BulkAction.Handover(team, assignee, pullsIn),
                priority == null ? null : new TicketEdit.Override(priority, reason),
                in.texts("addTags", 30, 50),
                in.texts("removeTags", 30, 50),
                in.text("category", TicketInput.WORD),
                parent(in));
    }

    private static Long parent(JsonInput in) {
        Integer number = in.number("parent", 1, Integer.MAX_VALUE);
        return number == null ? null : number.longValue();
    }

    private OutcomeJson json(BulkOutcome outcome, List<Away> absent) {
        return new OutcomeJson(
                outcome.undo() == null ? null : outcome.undo().toString(),
                outcome.results().stream()
                        .map(result -> new ResultJson(
                                result.number(),
                                result.version(),
                                result.isDone()
                                        ? null
                                        : messages.of(
                                                result.refused().key(),
                                                result.refused().arguments().toArray())))
                        .toList(),
                absent.stream().map(one -> TicketJson.Warning.of(one, messages)).toList());
    }
}
