package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Refusal;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.BulkAction;
import org.linia.ticket.BulkOutcome;
import org.linia.ticket.BulkOutcome.Result;
import org.linia.ticket.BulkOutcome.Seen;
import org.linia.ticket.CauseCode;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.boundary.BulkAct;
import org.linia.ticket.boundary.ResolveTicket;
import org.linia.ticket.boundary.StartTicket;
import org.linia.ticket.boundary.WaitTicket;

/** Sends an act of the queue or the board to its use case. */
@RequestScoped
public class QueueActs {
    static final Set<String> VERBS = Set.of(
            "assign", "team", "give", "pull", "major", "priority", "tag", "category", "start", "wait", "resolve");

    /** Those after which somebody has the tickets. */
    static final Set<String> HANDING = Set.of("assign", "give", "pull");

    @Inject
    private BulkAct bulk;

    @Inject
    private StartTicket start;

    @Inject
    private WaitTicket wait;

    @Inject
    private ResolveTicket resolve;

    /**
     * @param verb one of {@link #VERBS}
     * @param value what the verb needs: a person, a key, a constant, a word
     * @param text a reason or a solution
     */
    BulkOutcome act(String verb, List<Seen> tickets, String value, String text) {
        return switch (verb) {
            case "assign" -> bulk.act(tickets, BulkAction.assign(null, value));
            case "team" -> bulk.act(tickets, BulkAction.assign(value, null));
            case "give" -> bulk.act(tickets, given(required(value)));
            case "major" -> bulk.act(tickets, BulkAction.beneath(number(value)));
            case "pull" -> bulk.act(tickets, pulled(required(value)));
            case "category" -> bulk.act(tickets, BulkAction.category(value));
            case "tag" -> bulk.act(tickets, BulkAction.tags(List.of(required(value)), null));
            case "priority" ->
                bulk.act(
                        tickets,
                        BulkAction.priority(new TicketEdit.Override(constant(value, Priority.class), required(text))));
            default -> moved(verb, tickets, value, text);
        };
    }

    /** A team's key and a person in it. */
    private static BulkAction given(String value) {
        String[] both = value.split(" ", 2);
        return BulkAction.assign(both[0], required(both.length < 2 ? null : both[1]));
    }

    /** A team's key, and whom of it; without anybody, the whole team. */
    private static BulkAction pulled(String value) {
        String[] both = value.split(" ", 2);
        return BulkAction.pullIn(both[0], both.length < 2 ? null : both[1]);
    }

    private BulkOutcome moved(String verb, List<Seen> tickets, String value, String text) {
        List<Result> results = new ArrayList<>();
        for (Seen seen : tickets) {
            try {
                move(verb, seen, value, text);
                results.add(new Result(seen.number(), seen.version() + 1, null));
            } catch (Refusal refusal) {
                results.add(new Result(seen.number(), null, refusal.text()));
            }
        }
        return new BulkOutcome(null, results);
    }

    private void move(String verb, Seen seen, String value, String text) {
        switch (verb) {
            case "start" -> start.start(seen.number(), seen.version());
            case "wait" -> wait.await(seen.number(), seen.version(), constant(value, PendingReason.class), null);
            case "resolve" ->
                resolve.resolve(seen.number(), seen.version(), required(text), constant(value, CauseCode.class));
            default -> throw InvalidInput.of("verb", "shared.invalid.constant");
        }
    }

    private static long number(String value) {
        if (!required(value).matches("\\d{1,18}")) {
            throw InvalidInput.of("value", "ticket.invalid.number");
        }
        return Long.parseLong(value);
    }

    private static String required(String text) {
        if (text == null || text.isBlank()) {
            throw InvalidInput.of("value", "shared.invalid.required");
        }
        return text;
    }

    private static <E extends Enum<E>> E constant(String name, Class<E> type) {
        return QueueWishes.constant(name, type).orElseThrow(() -> InvalidInput.of("value", "shared.invalid.constant"));
    }
}
