package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.Activity;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.WorkLine;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.WorkTime;

/** Notes how long the caller worked on a ticket. */
@Stateless
public class RecordTime {
    private static final Duration LONGEST = Duration.ofDays(31);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Caller caller;

    /**
     * @param startedAt when the work began, or null if it ended just now
     * @param spent whole seconds, from one up to 31 days
     * @param note or null
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     * @throws InvalidInput if it is no such duration, or begins in the future
     */
    @RolesAllowed(USER)
    public WorkLine record(long number, Activity activity, Instant startedAt, Duration spent, String note) {
        Ticket ticket = tickets.forStaff(Permission.WORK_ON_TICKETS, number);
        Act act = tickets.act();
        if (spent.toSeconds() < 1 || spent.compareTo(LONGEST) > 0) {
            throw InvalidInput.of("spent", "ticket.invalid.spent", LONGEST.toDays());
        } else if (startedAt != null && startedAt.isAfter(act.at())) {
            throw InvalidInput.of("startedAt", "ticket.invalid.startedAt");
        }
        Instant from = startedAt == null ? act.at().minus(spent) : startedAt;
        WorkTime time = new WorkTime(ticket, caller.id(), activity, from.truncatedTo(ChronoUnit.MICROS), spent, note);
        entities.persist(time);
        ticket.note(TimelineKind.TIME_RECORDED, Visibility.INTERNAL, time.data(), act);
        tickets.save(ticket);
        return time.line(caller.person().name());
    }
}
