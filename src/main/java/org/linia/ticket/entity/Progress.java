package org.linia.ticket.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Map;
import org.linia.shared.problem.Conflict;
import org.linia.sla.PendingReason;
import org.linia.ticket.Assignment;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Move;
import org.linia.ticket.TicketState;

/** How far a ticket has come. Refuses the moves that its state does not allow. */
@Embeddable
public class Progress {
    @Enumerated(EnumType.STRING)
    private TicketState state = TicketState.NEW;

    @Enumerated(EnumType.STRING)
    @Column(name = "pending_reason")
    private PendingReason pendingReason;

    @Column(name = "pending_until")
    private Instant pendingUntil;

    @Column(name = "first_responded_at")
    private Instant firstRespondedAt;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private String solution;

    @Enumerated(EnumType.STRING)
    @Column(name = "cause_code")
    private CauseCode causeCode;

    @Column(name = "reopen_count")
    private int reopenCount;

    protected Progress() {}

    static Progress begun() {
        return new Progress();
    }

    public TicketState state() {
        return state;
    }

    public PendingReason pendingReason() {
        return pendingReason;
    }

    String solution() {
        return solution;
    }

    CauseCode causeCode() {
        return causeCode;
    }

    public Instant closedAt() {
        return closedAt;
    }

    public Instant resolvedAt() {
        return resolvedAt;
    }

    void check(Move move) {
        if (!state.allows(move)) {
            throw refused("ticket.refused.move." + move);
        }
    }

    Conflict refused(String key) {
        return new Conflict(state.moves().stream().map(Move::name).toList(), key);
    }

    void assigned() {
        if (state == TicketState.NEW) {
            become(TicketState.ASSIGNED);
        }
    }

    void putBack(TicketState former) {
        if (former == TicketState.NEW && state == TicketState.ASSIGNED) {
            become(TicketState.NEW);
        }
    }

    void started() {
        become(TicketState.IN_PROGRESS);
    }

    void waiting(PendingReason reason, Instant until) {
        become(TicketState.PENDING);
        this.pendingReason = reason;
        this.pendingUntil = until;
    }

    /** Somebody outside is done with it, or is not needed any more. */
    void cameBack(Assignment to) {
        become(
                to.assignee() != null
                        ? TicketState.IN_PROGRESS
                        : to.team() != null ? TicketState.ASSIGNED : TicketState.NEW);
    }

    void responded(Instant at) {
        if (firstRespondedAt == null) {
            this.firstRespondedAt = at;
        }
    }

    void resolved(String how, CauseCode cause, Instant at) {
        become(TicketState.RESOLVED);
        this.solution = how;
        this.causeCode = cause;
        this.resolvedAt = at;
    }

    void closed(Instant at) {
        become(TicketState.CLOSED);
        this.closedAt = at;
    }

    void reopened() {
        become(TicketState.IN_PROGRESS);
        this.resolvedAt = null;
        this.closedAt = null;
        this.reopenCount++;
    }

    void cancelled(Instant at) {
        become(TicketState.CANCELLED);
        this.closedAt = at;
    }

    /** Back from being cancelled by mistake. */
    void revived(boolean assigned) {
        become(assigned ? TicketState.ASSIGNED : TicketState.NEW);
        this.closedAt = null;
    }

    private void become(TicketState next) {
        this.state = next;
        this.pendingReason = null;
        this.pendingUntil = null;
    }

    void track(Map<String, Object> values) {
        values.put("state", state);
        values.put("pendingReason", pendingReason);
        values.put("pendingUntil", pendingUntil);
        values.put("firstRespondedAt", firstRespondedAt);
        values.put("resolvedAt", resolvedAt);
        values.put("closedAt", closedAt);
        values.put("solution", solution);
        values.put("causeCode", causeCode);
        values.put("reopenCount", reopenCount);
    }
}
