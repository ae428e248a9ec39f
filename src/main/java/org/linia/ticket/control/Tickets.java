package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.DataScope;
import org.linia.identity.Permission;
import org.linia.identity.TeamId;
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

    @Inject
    private Tidings tidings;

    @Inject
    private SupplierTidings supplierTidings;

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

    /** The ticket, locked; whether the caller may do what follows is asked then. */
    public Ticket locked(long number) {
        return entities.find(Ticket.class, number, LockModeType.PESSIMISTIC_WRITE);
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

    /** The same, for what is staff's alone: a requester who sees the ticket is refused, and whoever lacks the permission. */
    public Ticket forStaff(Permission permission, long number, long version) {
        return seen(forStaff(permission, number), version);
    }

    /** The same, for what people may do with their own tickets and staff with that permission. */
    public Ticket forParty(Permission permission, long number, long version) {
        return seen(forParty(permission, number), version);
    }

    /** The locked ticket, if its caller has seen it as it is. */
    public Ticket seen(Ticket ticket, long version) {
        if (ticket.version() != version) {
            throw new Stale(ticket.version());
        }
        return ticket;
    }

    public Ticket forStaff(Permission permission, long number) {
        Ticket ticket = forChange(number);
        if (!isStaffOf(ticket)) {
            throw new NotAllowed("ticket.refused.staffOnly");
        } else if (!may(permission, ticket)) {
            throw permission.lacking();
        }
        return ticket;
    }

    public Ticket forParty(Permission permission, long number) {
        Ticket ticket = forChange(number);
        if (!may(permission, ticket) && !reader.seesAsOwn(number)) {
            throw permission.lacking();
        }
        return ticket;
    }

    public boolean isStaffOf(Ticket ticket) {
        return caller.scope().worksOn(ticket.place());
    }

    /** Whether a role of the caller that reaches the ticket allows that. */
    public boolean may(Permission permission, Ticket ticket) {
        return caller.scope(permission).worksOn(ticket.place());
    }

    /** @return the version that is stored now */
    public long save(Ticket ticket) {
        saveAll(List.of(ticket));
        return ticket.version();
    }

    /** All at once: what the desk does by itself may concern hundreds. */
    public void saveAll(Collection<Ticket> tickets) {
        Map<Ticket, List<TimelineEntry>> news = new LinkedHashMap<>();
        for (Ticket ticket : tickets) {
            if (!entities.contains(ticket)) {
                entities.persist(ticket);
            }
            List<TimelineEntry> entries = new ArrayList<>(ticket.takeNews());
            swarms.move(ticket, entries);
            entries.addAll(ticket.takeNews());
            promises.follow(ticket, entries);
            expectations.note(ticket, entries);
            entries.forEach(entities::persist);
            news.put(ticket, entries);
        }
        entities.flush();
        news.forEach(followers::follow);
        news.forEach(swarms::follow);
        notices.follow(news);
        tidings.follow(news);
        supplierTidings.follow(news);
        news.forEach((ticket, entries) -> {
            if (!entries.isEmpty()) {
                changed.fire(event(ticket, entries));
            }
        });
    }

    private static List<DataScope.Place> left(Ticket ticket, List<TimelineEntry> news) {
        DataScope.Place now = ticket.place();
        return news.stream()
                .map(entry -> now.with(entry.former("team", TeamId::new), entry.former("assignee", AccountId::new)))
                .filter(before -> !before.equals(now))
                .distinct()
                .toList();
    }

    private static TicketChanged event(Ticket ticket, List<TimelineEntry> news) {
        TimelineEntry last = news.get(news.size() - 1);
        return new TicketChanged(
                ticket.number(),
                ticket.version(),
                ticket.place(),
                left(ticket, news),
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
