package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Refusal;
import org.linia.ticket.BulkAction;
import org.linia.ticket.BulkOutcome;
import org.linia.ticket.BulkOutcome.Result;
import org.linia.ticket.BulkOutcome.Seen;
import org.linia.ticket.entity.BulkStep;

/**
 * Does one thing to many tickets, and takes it back. Each ticket is a transaction of its own: what is refused for one
 * does not keep the others from happening.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BulkAct {
    private static final int MOST = 200;

    @Inject
    private TakeBulkStep step;

    /**
     * @param tickets at most 200, each at the version that the caller has seen
     * @throws InvalidInput if there are none or too many
     */
    @RolesAllowed(USER)
    public BulkOutcome act(List<Seen> tickets, BulkAction action) {
        if (tickets.isEmpty() || tickets.size() > MOST) {
            throw InvalidInput.of("tickets", "ticket.invalid.bulk", MOST);
        }
        List<BulkStep> steps = new ArrayList<>();
        List<Result> results = new ArrayList<>();
        for (Seen seen : tickets) {
            results.add(result(seen.number(), () -> {
                BulkStep taken = step.take(seen, action);
                steps.add(taken);
                return taken.version();
            }));
        }
        return new BulkOutcome(steps.isEmpty() ? null : step.keep(steps), results);
    }

    /**
     * Gives every ticket that nobody has touched since its old values again.
     *
     * @param undo as {@link #act} gave it; works once
     * @throws NotFound if the caller did no such thing, or has taken it back already
     */
    @RolesAllowed(USER)
    public BulkOutcome undo(UUID undo) {
        List<Result> results = step.kept(undo).stream()
                .map(taken -> result(taken.number(), () -> step.takeBack(taken)))
                .toList();
        return new BulkOutcome(null, results);
    }

    private static Result result(long number, Supplier<Long> act) {
        try {
            return new Result(number, act.get(), null);
        } catch (Refusal refusal) {
            return new Result(number, null, reason(refusal));
        }
    }

    private static Refusal.Text reason(Refusal refusal) {
        return refusal instanceof InvalidInput invalid
                ? invalid.violations().get(0).text()
                : refusal.text();
    }
}
