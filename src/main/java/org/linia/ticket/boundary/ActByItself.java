package org.linia.ticket.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.sla.ClockAlarm;
import org.linia.sla.Priority;
import org.linia.ticket.Assignment;
import org.linia.ticket.Classified;
import org.linia.ticket.Move;
import org.linia.ticket.Readers;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.DueTickets;
import org.linia.ticket.control.Packages;
import org.linia.ticket.control.Readership;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/**
 * What the desk does to a ticket by itself, as its rules of escalation want it. For use cases above, which bring the
 * transaction and lock the tickets first, so that people and desk do not wait for each other.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ActByItself {
    @Inject
    private DueTickets due;

    @Inject
    private Assignments assignments;

    @Inject
    private Tickets tickets;

    @Inject
    private Readership readership;

    @Inject
    private Packages packages;

    /** Locks those of the tickets that nobody else holds, and says which they are. */
    @PermitAll
    public Set<Long> lock(Collection<Long> numbers) {
        return due.lock(numbers);
    }

    /** Whose ticket it is. */
    @PermitAll
    public OrganisationId organisation(long number) {
        return due.ticket(number).origin().organisation();
    }

    /** Writes on the timelines, for staff, that promises are in danger or broken. */
    @PermitAll
    public void note(Collection<ClockAlarm> alarms) {
        tickets.saveAll(alarms.stream().map(this::noted).distinct().toList());
    }

    private Ticket noted(ClockAlarm alarm) {
        Ticket ticket = due.ticket(alarm.subject());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("target", alarm.target());
        data.put("agreement", alarm.agreement().key());
        data.put("agreementVersion", alarm.agreement().version());
        data.put("percent", alarm.percent());
        data.put("dueAt", alarm.dueAt());
        data.put("late", alarm.late());
        TimelineKind kind = alarm.isBreach() ? TimelineKind.PROMISE_BROKEN : TimelineKind.PROMISE_WARNED;
        ticket.note(kind, Visibility.INTERNAL, data, due.act());
        return ticket;
    }

    /**
     * Hands the ticket to the next line above, its team for the requester's office before others.
     *
     * @return whether it was: not if it has ended, or there is no line above
     */
    @PermitAll
    public boolean climb(long number, String reason) {
        Ticket ticket = due.ticket(number);
        return handed(ticket, assignments.next(ticket), reason);
    }

    /** @return whether it was handed to that team: not if it has it already or does not serve it, or the ticket has ended */
    @PermitAll
    public boolean hand(long number, TeamId team, String reason) {
        Ticket ticket = due.ticket(number);
        return handed(
                ticket,
                assignments
                        .to(ticket, team)
                        .filter(next -> !team.equals(ticket.assignment().team())),
                reason);
    }

    private boolean handed(Ticket ticket, Optional<Assignment> next, String reason) {
        if (next.isEmpty() || !ticket.state().allows(Move.ESCALATE)) {
            return false;
        }
        ticket.escalate(next.get(), reason, due.act());
        packages.mark(ticket, due.act());
        tickets.save(ticket);
        return true;
    }

    /** @return whether the priority is one higher now: not if it was the highest, or the ticket has ended */
    @PermitAll
    public boolean raise(long number, String reason) {
        Ticket ticket = due.ticket(number);
        Classified now = ticket.classified();
        if (!ticket.state().isOpen() || now.priority() == Priority.CRITICAL) {
            return false;
        }
        Priority higher = Priority.values()[now.priority().ordinal() - 1];
        ticket.edit(
                TicketEdit.NOTHING,
                new Classified(now.category(), now.service(), now.impact(), now.urgency(), higher, reason),
                due.act());
        tickets.save(ticket);
        return true;
    }

    /**
     * Tells people of the ticket, and writes on its timeline, for staff, whom.
     *
     * @return whether there was anybody to tell: nobody is told of what has ended
     */
    @PermitAll
    public boolean tell(long number, Readers readers, String reason) {
        Ticket ticket = due.ticket(number);
        Set<AccountId> people = ticket.state().isOpen() ? readership.of(ticket, readers) : Set.of();
        if (people.isEmpty()) {
            return false;
        }
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("reason", reason);
        data.put("mentions", people);
        ticket.note(TimelineKind.PEOPLE_TOLD, Visibility.INTERNAL, data, due.act());
        tickets.save(ticket);
        return true;
    }

    /** @return whether the management looks after it from now on: not if it did, or the ticket has ended */
    @PermitAll
    public boolean callManagement(long number, String reason) {
        Ticket ticket = due.ticket(number);
        if (ticket.isWithManagement() || !ticket.state().isOpen()) {
            return false;
        }
        ticket.callManagement(reason, due.act());
        tickets.save(ticket);
        return true;
    }
}
