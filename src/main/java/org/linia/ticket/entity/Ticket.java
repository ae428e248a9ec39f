package org.linia.ticket.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PostLoad;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.LevelId;
import org.linia.identity.SupplierId;
import org.linia.sla.PendingReason;
import org.linia.ticket.Assignment;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Classified;
import org.linia.ticket.Move;
import org.linia.ticket.OpenedTicket;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketState;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;

/**
 * One contact from the first word to its end. A ticket is opened, handed to a team and a person, worked on, waits, is
 * resolved, and is closed when its requester confirms or time passes; until then it can be reopened. Every verb refuses
 * what the state does not allow, and leaves a timeline entry that holds the old and new value of everything it changed:
 * the entries, replayed, give the ticket.
 */
@Entity
public class Ticket extends Chronicle {
    @Id
    private long number;

    @Embedded
    private Origin origin;

    @Embedded
    private Wording wording;

    @Embedded
    private Classification classification;

    @Embedded
    private Handling handling;

    @Embedded
    private Progress progress;

    @Embedded
    private Kinship kinship;

    @Version
    private long version;

    protected Ticket() {}

    @PostLoad
    void giveBackWhatHasNoValue() {
        handling = handling == null ? new Handling(Assignment.NOBODY) : handling;
    }

    public static Ticket open(long number, OpenedTicket facts, Act act) {
        Ticket ticket = new Ticket();
        ticket.number = number;
        ticket.begin(act);
        ticket.act(TimelineKind.OPENED, act, Map.of(), () -> {
            ticket.origin = new Origin(facts, act.by());
            ticket.wording = new Wording(facts);
            ticket.classification = new Classification(facts.classified());
            ticket.handling = new Handling(facts.assignment());
            ticket.progress = Progress.begun();
        });
        return ticket;
    }

    /** Changes what the ticket says; leaves no entry if nothing is different. */
    public void edit(TicketEdit edit, Classified classified, Act act) {
        act(classification.facts().kindOfChange(classified), act, Map.of(), () -> {
            wording.become(edit);
            classification.become(classified);
        });
    }

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

    public void escalate(Assignment next, String reason, Act act) {
        progress.check(Move.ESCALATE);
        act(TimelineKind.ESCALATED, act, Map.of("reason", reason), () -> {
            handling.takeBack();
            handling.become(next);
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

    /** @param answer what the supplier said, for staff alone; or null */
    public void takeBack(String reason, String answer, Act act) {
        atSupplier();
        if (answer != null) {
            note(TimelineKind.SUPPLIER_ANSWERED, Visibility.INTERNAL, Map.of("answer", answer), act);
        }
        act(TimelineKind.TAKEN_BACK, act, Map.of("reason", reason), () -> {
            handling.takeBack();
            progress.cameBack(handling.assignment());
        });
    }

    /** The supplier's own number for it became known. */
    public void refer(String reference, Act act) {
        atSupplier();
        act(TimelineKind.FIELDS_CHANGED, act, Map.of(), () -> handling.refer(reference));
    }

    private void atSupplier() {
        progress.check(Move.ASSIGN);
        if (!handling.isOutside()) {
            throw progress.refused("ticket.refused.notAtSupplier");
        }
    }

    public void resolve(String solution, CauseCode cause, Act act) {
        progress.check(Move.RESOLVE);
        act(TimelineKind.RESOLVED, act, Map.of(), () -> {
            progress.responded(act.at());
            progress.resolved(solution, cause, act.at());
        });
    }

    public void confirm(Act act) {
        progress.check(Move.CONFIRM);
        act(TimelineKind.CONFIRMED, act, Map.of(), () -> progress.closed(act.at()));
    }

    /** Closes a resolved ticket that nobody spoke up about. */
    public void close(Act act) {
        progress.check(Move.CONFIRM);
        act(TimelineKind.CLOSED, act, Map.of(), () -> progress.closed(act.at()));
    }

    /** @param window how long after closing it may still be reopened */
    public void reopen(String reason, Duration window, Act act) {
        progress.check(Move.REOPEN);
        if (progress.closedAt() != null && act.at().isAfter(progress.closedAt().plus(window))) {
            throw progress.refused("ticket.refused.reopenWindow");
        }
        act(TimelineKind.REOPENED, act, Map.of("reason", reason), () -> {
            handling.takeBack();
            progress.reopened();
        });
    }

    public void cancel(String reason, Act act) {
        progress.check(Move.CANCEL);
        act(TimelineKind.CANCELLED, act, Map.of("reason", reason), () -> progress.cancelled(act.at()));
    }

    /** A message was written: staff's first public one is the first response, a requester's ends waiting for them. */
    public void said(Message message, boolean byStaff, Map<String, ?> more, Act act) {
        boolean open = message.visibility() == Visibility.PUBLIC;
        act(TimelineKind.MESSAGE_ADDED, message.visibility(), act, message.told(byStaff, more), () -> {
            if (open && byStaff) {
                progress.responded(act.at());
            } else if (open && progress.pendingReason() == PendingReason.USER) {
                progress.started();
            }
        });
    }

    /** Whether promises to VIPs hold for it. */
    public void askedByVip(boolean vip, Act act) {
        act(TimelineKind.FIELDS_CHANGED, Visibility.INTERNAL, act, Map.of(), () -> origin.askedByVip(vip));
    }

    public void belongTo(Long parentNumber, TimelineKind kind, Map<String, ?> data, Act act) {
        act(kind, act, data, () -> this.kinship = kin().beneath(parentNumber));
    }

    /** Everything further happens on the other ticket; this one is cancelled, or lives again when into is null. */
    public void mergeInto(Long into, Act act) {
        if (into != null) {
            progress.check(Move.CANCEL);
        }
        act(into == null ? TimelineKind.UNMERGED : TimelineKind.MERGED, act, Map.of(), () -> {
            this.kinship = kin().mergedInto(into);
            if (into == null) {
                progress.revived(handling.assignment().assignee() != null);
            } else {
                progress.cancelled(act.at());
            }
        });
    }

    private Kinship kin() {
        return kinship == null ? Kinship.NONE : kinship;
    }

    @Override
    public Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        kin().track(values);
        if (origin != null) {
            origin.track(values);
            wording.track(values);
            classification.track(values);
            handling.track(values);
            progress.track(values);
        }
        return values;
    }

    @Override
    public long number() {
        return number;
    }

    public Origin origin() {
        return origin;
    }

    public Wording wording() {
        return wording;
    }

    public Classified classified() {
        return classification.facts();
    }

    public Assignment assignment() {
        return handling.assignment();
    }

    public TicketState state() {
        return progress.state();
    }

    public Long parent() {
        return kin().parent();
    }

    public Long mergedInto() {
        return kin().mergedInto();
    }

    public long version() {
        return version;
    }
}
