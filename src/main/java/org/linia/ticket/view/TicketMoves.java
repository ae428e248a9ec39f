package org.linia.ticket.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.text.Viewer;
import org.linia.ticket.CauseCode;
import org.linia.ticket.PendingReason;
import org.linia.ticket.boundary.AssignTicket;
import org.linia.ticket.boundary.CancelTicket;
import org.linia.ticket.boundary.ConfirmTicket;
import org.linia.ticket.boundary.EscalateTicket;
import org.linia.ticket.boundary.ReopenTicket;
import org.linia.ticket.boundary.ResolveTicket;
import org.linia.ticket.boundary.StartTicket;
import org.linia.ticket.boundary.WaitTicket;

/** The moves of a ticket's life, each from what was typed for it and the version that its person has seen. */
@RequestScoped
public class TicketMoves {
    private static final int LONGEST_TEXT = 100_000;
    private static final int LONGEST_REASON = 2_000;

    @Inject
    private AssignTicket assign;

    @Inject
    private StartTicket start;

    @Inject
    private WaitTicket wait;

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
    private Viewer viewer;

    void take(long number, long version, Form form) {
        assign.assign(number, version, null, "me");
    }

    void assign(long number, long version, Form form) {
        TicketChoices.Place to = TicketChoices.place(Typed.needed(form, "to", LONGEST_REASON));
        assign.assign(number, version, to.team(), to.person());
    }

    void start(long number, long version, Form form) {
        start.start(number, version);
    }

    void await(long number, long version, Form form) {
        PendingReason reason = Typed.constant(form, "reason", PendingReason.class);
        wait.await(number, version, reason == null ? PendingReason.USER : reason, moment(form.text("until")));
    }

    void escalate(long number, long version, Form form) {
        String reason = Typed.needed(form, "reason", LONGEST_REASON);
        TicketChoices.Place to = TicketChoices.place(form.text("to"));
        escalate.escalate(number, version, to.level(), to.team(), reason);
    }

    void resolve(long number, long version, Form form) {
        String solution = Typed.needed(form, "solution", LONGEST_TEXT);
        CauseCode cause = Typed.constant(form, "causeCode", CauseCode.class);
        if (cause == null) {
            throw InvalidInput.of("causeCode", "shared.invalid.required");
        }
        resolve.resolve(number, version, solution, cause);
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
