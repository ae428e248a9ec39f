package org.linia.ticket.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.identity.LevelId;
import org.linia.identity.SupplierId;
import org.linia.sla.PendingReason;
import org.linia.ticket.Assignment;
import org.linia.ticket.Move;
import org.linia.ticket.TicketState;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;

/**
 * Something that people work on and hand to each other: within a line, up to the next one, out to a supplier, and back.
 * Every verb refuses what its state does not allow.
 */
@MappedSuperclass
public abstract class Handled extends Chronicle {
    @Embedded
    private Handling handling;

    @Embedded
    private Progress progress;

    @PostLoad
    void giveBackWhatHasNoValue() {
        handling = handling == null ? new Handling(Assignment.NOBODY) : handling;
    }

    void begin(Assignment assignment) {
        this.handling = new Handling(assignment);
        this.progress = Progress.begun();
    }

    /** @param told what the entry says besides */
    public void assign(Assignment next, Map<String, ?> told, Act act) {
        progress.check(Move.ASSIGN);
        act(TimelineKind.ASSIGNED, act, told, () -> {
            handling.become(next);
            progress.assigned();
        });
    }

    /** Somebody is away: what they have passes on to the stand-in, as far as it has come. */
    public void passOn(Assignment next, Act act) {
        progress.check(Move.ASSIGN);
        act(TimelineKind.ASSIGNED, act, Map.of("absent", true), () -> handling.become(next));
    }

    /** Undoes an assignment: whoever had it has it again, and it is as new as it was. */
    public void putBack(Assignment former, TicketState formerState, Act act) {
        progress.check(Move.ASSIGN);
        act(TimelineKind.ASSIGNED, act, Map.of("undone", true), () -> {
            handling.become(former);
            progress.putBack(formerState);
        });
    }

    /** Work begins or goes on; nobody's ticket becomes the starter's. */
    public void start(Act act) {
        progress.check(Move.START);
        act(TimelineKind.STARTED, act, Map.of(), () -> {
            handling.takeBack();
            Assignment now = handling.assignment();
            if (now.assignee() == null) {
                handling.become(new Assignment(now.level(), now.team(), act.by()));
            }
            progress.started();
        });
    }

    /** @param until when it is looked at again by itself, or null */
    public void await(PendingReason reason, Instant until, Act act) {
        progress.check(Move.WAIT);
        act(TimelineKind.WAITING, act, Map.of(), () -> progress.waiting(reason, until));
    }

    /** A higher line takes over; the one that had it can take it back. */
    public void escalate(Assignment next, String reason, Act act) {
        progress.check(Move.ESCALATE);
        act(TimelineKind.ESCALATED, act, Map.of("reason", reason), () -> {
            handling.takeBack();
            handling.handOn(next);
            progress.assigned();
        });
    }

    /** A supplier works on it from here on; whoever had it goes on watching it. */
    public void handOver(SupplierId supplier, String reference, LevelId line, Map<String, ?> told, Act act) {
        progress.check(Move.ESCALATE);
        if (handling.isOutside()) {
            throw progress.refused("ticket.refused.atSupplier");
        }
        act(TimelineKind.HANDED_OVER, act, told, () -> {
            handling.handOver(supplier, reference, line, act.at());
            progress.waiting(PendingReason.SUPPLIER, null);
        });
    }

    /** The next line is asked; the one that asks waits for its answer, and stays the contact of whoever asked first. */
    public void ask(Assignment next, String reason, Act act) {
        progress.check(Move.ESCALATE);
        act(TimelineKind.ASKED, act, Map.of("reason", reason), () -> {
            handling.takeBack();
            handling.handOn(next);
            progress.waiting(PendingReason.HIGHER_LEVEL, null);
        });
    }

    /**
     * From the supplier, or from the line to which it was handed on: to whoever had it before.
     *
     * @param lines those that handed it on, up to the one that gets it; a supplier gives it to whoever handed it over
     * @param answer what they said, for staff alone; or null
     */
    public void takeBack(List<Assignment> lines, String reason, String answer, Act act) {
        progress.check(Move.ASSIGN);
        boolean outside = handling.isOutside();
        if (!outside && lines.isEmpty()) {
            throw progress.refused("ticket.refused.notHandedOn");
        }
        if (answer != null) {
            TimelineKind kind = outside ? TimelineKind.SUPPLIER_ANSWERED : TimelineKind.LINE_ANSWERED;
            note(kind, Visibility.INTERNAL, Map.of("answer", answer), act);
        }
        act(TimelineKind.TAKEN_BACK, act, Map.of("reason", reason), () -> {
            handling.comeBack(last(lines, 1), last(lines, 2));
            progress.cameBack(handling.assignment());
        });
    }

    private static Assignment last(List<Assignment> lines, int place) {
        return lines.size() < place ? Assignment.NOBODY : lines.get(lines.size() - place);
    }

    /** Whoever has it is reminded of it. */
    public void nudge(Map<String, ?> told, Act act) {
        progress.check(Move.ASSIGN);
        note(TimelineKind.NUDGED, Visibility.INTERNAL, told, act);
    }

    /** The supplier's own number for it became known. */
    public void refer(String reference, Act act) {
        progress.check(Move.ASSIGN);
        if (!handling.isOutside()) {
            throw progress.refused("ticket.refused.notAtSupplier");
        }
        act(TimelineKind.FIELDS_CHANGED, act, Map.of(), () -> handling.refer(reference));
    }

    /** The management looks after it too, until it is resolved or they are released. */
    public void callManagement(String reason, Act act) {
        progress.check(Move.ASSIGN);
        if (handling.isWithManagement()) {
            throw progress.refused("ticket.refused.withManagement");
        }
        act(TimelineKind.MANAGEMENT_CALLED, act, Map.of("reason", reason), () -> handling.callManagement(act.at()));
    }

    public void releaseManagement(String reason, Act act) {
        if (!handling.isWithManagement()) {
            throw progress.refused("ticket.refused.withoutManagement");
        }
        act(TimelineKind.MANAGEMENT_RELEASED, act, Map.of("reason", reason), handling::releaseManagement);
    }

    public boolean isWithManagement() {
        return handling.isWithManagement();
    }

    /** The supplier who has it; nobody if it is in the house. */
    public Optional<SupplierId> supplier() {
        return handling.supplier();
    }

    /** Whether a line handed it on that can take it back. */
    public boolean isHandedOn() {
        return handling.isHandedOn();
    }

    /** Whether a lower line waits for the answer, which stays the contact of whoever asked first. */
    public boolean isAsked() {
        return handling.isHandedOn() && progress.pendingReason() == PendingReason.HIGHER_LEVEL;
    }

    public Assignment assignment() {
        return handling.assignment();
    }

    public TicketState state() {
        return progress.state();
    }

    Handling handling() {
        return handling;
    }

    Progress progress() {
        return progress;
    }
}
