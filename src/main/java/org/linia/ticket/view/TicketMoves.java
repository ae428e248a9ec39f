package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.shared.text.Viewer;
import org.linia.sla.PendingReason;
import org.linia.ticket.BulkAction;
import org.linia.ticket.BulkOutcome.Seen;
import org.linia.ticket.CauseCode;
import org.linia.ticket.NextStep;
import org.linia.ticket.boundary.AskHigherLine;
import org.linia.ticket.boundary.CancelTicket;
import org.linia.ticket.boundary.ConfirmTicket;
import org.linia.ticket.boundary.EscalateTicket;
import org.linia.ticket.boundary.ReopenTicket;
import org.linia.ticket.boundary.ResolveTicket;
import org.linia.ticket.boundary.StartTicket;
import org.linia.ticket.boundary.TakeBulkStep;
import org.linia.ticket.boundary.WaitTicket;
import org.linia.ticket.entity.BulkStep;

/**
 * The moves of a ticket's life, each from what was typed for it and the version that its person has seen. One that can be
 * taken back gives the act that does.
 */
@RequestScoped
public class TicketMoves {
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_REASON = 2_000;

    @Inject
    private TakeBulkStep step;

    @Inject
    private StartTicket start;

    @Inject
    private WaitTicket wait;

    @Inject
    private EscalateTicket escalate;

    @Inject
    private AskHigherLine ask;

    @Inject
    private ResolveTicket resolve;

    @Inject
    private ConfirmTicket confirm;

    @Inject
    private ReopenTicket reopen;

    @Inject
    private CancelTicket cancel;

    @Inject
    private TicketPackage going;

    @Inject
    private Viewer viewer;

    String take(long number, long version, Form form) {
        return handOver(number, version, null, "me");
    }

    String assign(long number, long version, Form form) {
        TicketChoices.Place to = TicketChoices.place(Typed.needed(form, "to", LONGEST_REASON));
        return handOver(number, version, to.team(), to.person());
    }

    private String handOver(long number, long version, String team, String person) {
        BulkStep taken = step.take(new Seen(number, version), BulkAction.assign(team, person));
        return "unassign " + step.keep(List.of(taken));
    }

    /** Whoever had it has it again, unless somebody has gone on from there. */
    void unassign(long number, long version, Form form) {
        String undo = Typed.needed(form, "of", LONGEST_REASON);
        if (!undo.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new NotFound();
        }
        try {
            step.kept(UUID.fromString(undo)).stream()
                    .filter(taken -> taken.number() == number)
                    .forEach(step::takeBack);
        } catch (Stale changed) {
            throw new Conflict(List.of(), "ticket.refused.undo");
        }
    }

    void start(long number, long version, Form form) {
        start.start(number, version);
    }

    void await(long number, long version, Form form) {
        NextStep.Wait waiting = waiting(form);
        wait.await(number, version, waiting.reason(), waiting.until());
    }

    NextStep.Wait waiting(Form form) {
        PendingReason reason = Typed.constant(form, "reason", PendingReason.class);
        return new NextStep.Wait(reason == null ? PendingReason.USER : reason, moment(form.text("until")));
    }

    void escalate(long number, long version, Form form) {
        TicketChoices.Place to = TicketChoices.place(form.text("to"));
        going.along(version, form, (now, given) -> escalate.escalate(number, now, to.level(), to.team(), given));
    }

    void ask(long number, long version, Form form) {
        TicketChoices.Place to = TicketChoices.place(form.text("to"));
        going.along(version, form, (now, given) -> ask.ask(number, now, to.level(), to.team(), given));
    }

    void resolve(long number, long version, Form form) {
        NextStep.Resolve solved = solved(form);
        resolve.resolve(number, version, solved.solution(), solved.cause());
    }

    NextStep.Resolve solved(Form form) {
        String solution = Typed.needed(form, "solution", LONGEST_TEXT);
        CauseCode cause = Typed.constant(form, "causeCode", CauseCode.class);
        if (cause == null) {
            throw InvalidInput.of("causeCode", "shared.invalid.required");
        }
        return new NextStep.Resolve(solution, cause);
    }

    void confirm(long number, long version, Form form) {
        confirm.confirm(number, version);
    }

    void reopen(long number, long version, Form form) {
        reopen.reopen(number, version, Typed.needed(form, "reason", LONGEST_REASON));
    }

    void cancel(long number, long version, Form form) {
        cancel.cancel(number, version, Typed.needed(form, "reason", LONGEST_REASON));
    }

    private Instant moment(String typed) {
        try {
            return typed == null
                    ? null
                    : LocalDateTime.parse(typed).atZone(viewer.getZone()).toInstant();
        } catch (DateTimeException unreadable) {
            throw InvalidInput.of("until", "shared.invalid.moment");
        }
    }
}
