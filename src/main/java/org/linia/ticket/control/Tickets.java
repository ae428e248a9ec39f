package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.ticket.TicketChanged;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/**
 * The only way to change a ticket: {@link #forChange} locks it, its verbs do their work, {@link #save} stores it together
 * with its timeline entries and tells the house. Since the row is locked first, two people never overwrite each other:
 * the second one is refused as stale, or adds after the first.
 */
@ApplicationScoped
public class Tickets {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<TicketChanged> changed;

    @Inject
    private TicketReader reader;

    @Inject
    private Promises promises;

    @Inject
    private Expectations expectations;

    @Inject
    private Followers followers;

    @Inject
    private Swarms swarms;

    @Inject
    private Notices notices;

    public long nextNumber() {
        return (Long)
                entities.createNativeQuery("select nextval('ticket_number')").getSingleResult();
    }

    /** The caller, now; to the microsecond, which is what the database keeps. */
    public Act act() {
        return new Act(caller.id(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** The ticket, only to be looked at; whether the caller may see it was asked. */
    public Ticket read(long number) {
        return entities.find(Ticket.class, number);
    }

    /**
     * The ticket, locked, for something that only adds.
     *
     * @throws NotFound if there is none in the caller's scope
     */
    public Ticket forChange(long number) {
        Ticket ticket = entities.find(Ticket.class, number, LockModeType.PESSIMISTIC_WRITE);
        if (ticket == null || !reader.sees(number)) {
            throw new NotFound();
        }
        return ticket;
    }

    /**
     * The ticket, locked, as the caller has seen it.
     *
     * @throws Stale if it is not of that version any more
     */
    public Ticket forChange(long number, long version) {
        return seen(forChange(number), version);
    }

    /** The same, for what is staff's alone: a requester who sees the ticket is refused. */
    public Ticket forStaff(long number, long version) {
        return seen(forStaff(number), version);
    }

    /** The locked ticket, if its caller has seen it as it is. */
    public Ticket seen(Ticket ticket, long version) {
        if (ticket.version() != version) {
            throw new Stale(ticket.version());
        }
        return ticket;
    }

    public Ticket forStaff(long number) {
        Ticket ticket = forChange(number);
        staffOnly(ticket);
        return ticket;
    }

    public boolean isStaffOf(Ticket ticket) {
        return caller.scope().serves(ticket.origin().organisation());
    }

    private void staffOnly(Ticket ticket) {
        if (!isStaffOf(ticket)) {
            throw new NotAllowed("ticket.refused.staffOnly");
        }
    }

    /** @return the version that is stored now */
    public long save(Ticket ticket) {
        if (!entities.contains(ticket)) {
            entities.persist(ticket);
        }
        List<TimelineEntry> news = ticket.takeNews();
        promises.follow(ticket, news);
        expectations.note(ticket, news);
        news.forEach(entities::persist);
        entities.flush();
        followers.follow(ticket, news);
        swarms.follow(ticket, news);
        notices.follow(ticket, news);
        if (!news.isEmpty()) {
            changed.fire(event(ticket, news));
        }
        return ticket.version();
    }

    private static TicketChanged event(Ticket ticket, List<TimelineEntry> news) {
        TimelineEntry last = news.get(news.size() - 1);
        return new TicketChanged(
                ticket.number(),
                ticket.version(),
                ticket.origin().organisation(),
                ticket.origin().department(),
                ticket.assignment().team(),
                ticket.assignment().assignee(),
                ticket.origin().requester(),
                last.by(),
                last.at(),
                news.stream().map(TimelineEntry::kind).toList(),
                news.stream()
                        .filter(entry -> entry.visibility() == Visibility.PUBLIC)
                        .map(TimelineEntry::kind)
                        .toList(),
                ticket.state());
    }
}
