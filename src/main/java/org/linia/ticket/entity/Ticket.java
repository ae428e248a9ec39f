package org.linia.ticket.entity;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.DataScope;
import org.linia.shared.problem.Conflict;
import org.linia.sla.PendingReason;
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
public class Ticket extends Handled {
    @Id
    private long number;

    @Embedded
    private Origin origin;

    @Embedded
    private Wording wording;

    @Embedded
    private Classification classification;

    @Embedded
    private Kinship kinship;

    @Version
    private long version;

    protected Ticket() {}

    public static Ticket open(long number, OpenedTicket facts, Act act) {
        Ticket ticket = new Ticket();
        ticket.number = number;
        ticket.begin(act);
        ticket.act(TimelineKind.OPENED, act, Map.of(), () -> {
            ticket.origin = new Origin(facts, act.by());
            ticket.wording = new Wording(facts);
            ticket.classification = new Classification(facts.classified());
            ticket.begin(facts.assignment());
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

    public void resolve(String solution, CauseCode cause, Act act) {
        progress().check(Move.RESOLVE);
        act(TimelineKind.RESOLVED, act, Map.of(), () -> {
            progress().responded(act.at());
            progress().resolved(solution, cause, act.at());
            handling().releaseManagement();
        });
    }

    /** As the one that it is beneath. */
    public void resolveLike(Ticket parent, Act act) {
        resolve(parent.progress().solution(), parent.progress().causeCode(), act);
    }

    public void confirm(Act act) {
        progress().check(Move.CONFIRM);
        act(TimelineKind.CONFIRMED, act, Map.of(), () -> progress().closed(act.at()));
    }

    /** Closes a resolved ticket that nobody spoke up about. */
    public void close(Act act) {
        progress().check(Move.CONFIRM);
        act(TimelineKind.CLOSED, act, Map.of(), () -> progress().closed(act.at()));
    }

    /** @param window how long after closing it may still be reopened */
    public void reopen(String reason, Duration window, Act act) {
        progress().check(Move.REOPEN);
        if (!isReopenable(window, act)) {
            throw progress().refused("ticket.refused.reopenWindow");
        }
        act(TimelineKind.REOPENED, act, Map.of("reason", reason), () -> {
            handling().takeBack();
            progress().reopened();
        });
    }

    /** Whether {@link #reopen} would not refuse. */
    public boolean isReopenable(Duration window, Act act) {
        return state().allows(Move.REOPEN)
                && (progress().closedAt() == null
                        || !act.at().isAfter(progress().closedAt().plus(window)));
    }

    /** Whether what was done can be rated: it is solved, and not for longer than the window. */
    public boolean isRatable(Duration window, Instant now) {
        boolean done = state() == TicketState.RESOLVED || state() == TicketState.CLOSED;
        return done && solvedAt() != null && !now.isAfter(solvedAt().plus(window));
    }

    /** @throws Conflict if {@link #isRatable} says no */
    public void checkRatable(Duration window, Instant now) {
        if (!isRatable(window, now)) {
            throw progress().refused("ticket.refused.rating");
        }
    }

    /** Whoever asked said how they were helped: news for staff, and for nobody else who sees the ticket. */
    public void rated(Rating rating, Act act) {
        note(TimelineKind.RATED, Visibility.INTERNAL, rating.data(), act);
    }

    public void cancel(String reason, Act act) {
        progress().check(Move.CANCEL);
        act(TimelineKind.CANCELLED, act, Map.of("reason", reason), () -> {
            progress().cancelled(act.at());
            handling().releaseManagement();
        });
    }

    /** A message was written: staff's first public one is the first response, a requester's ends waiting for them. */
    public void said(Message message, boolean byStaff, Map<String, ?> more, Act act) {
        boolean open = message.visibility() == Visibility.PUBLIC;
        act(TimelineKind.MESSAGE_ADDED, message.visibility(), act, message.told(byStaff, more), () -> {
            if (open && byStaff) {
                progress().responded(act.at());
            } else if (open && progress().pendingReason() == PendingReason.USER) {
                progress().started();
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

    /** It concerns many: what is beneath it follows it from here on. */
    public void declareMajor(String reason, Act act) {
        progress().check(Move.ASSIGN);
        act(TimelineKind.MAJOR_DECLARED, act, Map.of("reason", reason), () -> this.kinship = kin().major(act.at()));
    }

    public void withdrawMajor(String reason, Act act) {
        act(TimelineKind.MAJOR_WITHDRAWN, act, Map.of("reason", reason), () -> this.kinship = kin().major(null));
    }

    /** Everything further happens on the other ticket; this one is cancelled, or lives again when into is null. */
    public void mergeInto(Long into, Act act) {
        if (into != null) {
            progress().check(Move.CANCEL);
        }
        act(into == null ? TimelineKind.UNMERGED : TimelineKind.MERGED, act, Map.of(), () -> {
            this.kinship = kin().goingOnIn(into);
            if (into == null) {
                progress().revived(handling().assignment().assignee() != null);
            } else {
                progress().cancelled(act.at());
                handling().releaseManagement();
            }
        });
    }

    public Kinship kin() {
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
            handling().track(values);
            progress().track(values);
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

    /** Where it belongs, for whoever asks who works on it. */
    public DataScope.Place place() {
        return new DataScope.Place(
                origin.organisation(),
                origin.department(),
                origin.office(),
                assignment().team(),
                assignment().assignee());
    }

    /** When it got the solution that it has; null while it has none. */
    public Instant solvedAt() {
        return progress().resolvedAt();
    }

    public Wording wording() {
        return wording;
    }

    public Classified classified() {
        return classification.facts();
    }

    public long version() {
        return version;
    }
}
