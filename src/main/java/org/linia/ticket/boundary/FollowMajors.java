package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.linia.ticket.Move;
import org.linia.ticket.control.Conversations;
import org.linia.ticket.control.DueTickets;
import org.linia.ticket.control.Followers;
import org.linia.ticket.control.Followers.Step;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;
import org.linia.ticket.entity.TimelineKey;

/**
 * Lets the children of a major incident follow it: resolved with the same solution, reopened, told what its requester was
 * told. Each child is a transaction of its own, in the name of who did it to the parent and at its own time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class FollowMajors {
    /** That the parent could be reopened is enough. */
    private static final Duration ANY_TIME = Duration.ofDays(3_650);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Followers followers;

    @Inject
    private DueTickets due;

    @Inject
    private Tickets tickets;

    @Inject
    private Conversations conversations;

    @Inject
    private Clock clock;

    /** Ids of what is to be followed now, after that one. */
    @PermitAll
    public List<Long> due(long after, int most) {
        return followers.due(after, most);
    }

    /** Does it once; nothing happens if somebody else does, or the child has to follow something else first. */
    @PermitAll
    public void follow(long id) {
        followers.take(id).ifPresent(step -> followers.done(step, followed(step)));
    }

    /** Tries again later what failed. */
    @PermitAll
    public void postpone(long id) {
        followers.postpone(id);
    }

    private boolean followed(Step step) {
        Ticket child = due.locked(step.child());
        if (!Objects.equals(child.kin().parent(), step.parent())) {
            return false;
        }
        TimelineEntry entry = entities.find(TimelineEntry.class, new TimelineKey(step.parent(), step.seq()));
        Act act = new Act(entry.by(), clock.instant().truncatedTo(ChronoUnit.MICROS), step.parent());
        return switch (step.kind()) {
            case RESOLVED -> resolved(child, due.ticket(step.parent()), act);
            case REOPENED -> reopened(child, entry.data().getString("reason", ""), act);
            default -> told(child, entry.data().getJsonNumber("message").longValue(), act);
        };
    }

    private boolean resolved(Ticket child, Ticket parent, Act act) {
        if (!child.state().allows(Move.RESOLVE)) {
            return false;
        }
        child.resolveLike(parent, act);
        tickets.save(child);
        return true;
    }

    private boolean reopened(Ticket child, String reason, Act act) {
        if (!child.state().allows(Move.REOPEN)) {
            return false;
        }
        child.reopen(reason, ANY_TIME, act);
        tickets.save(child);
        return true;
    }

    private boolean told(Ticket child, long message, Act act) {
        if (!child.state().isOpen() && !child.state().allows(Move.CONFIRM)) {
            return false;
        }
        conversations.repeat(child, entities.find(Message.class, message), act);
        return true;
    }
}
