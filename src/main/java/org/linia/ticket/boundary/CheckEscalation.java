package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.linia.identity.TeamLine;
import org.linia.identity.boundary.FindTeams;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.sla.ClockReading;
import org.linia.sla.ReachedAlarm;
import org.linia.sla.boundary.Alarms;
import org.linia.ticket.Assignment;
import org.linia.ticket.EscalationCheck;
import org.linia.ticket.EscalationCheck.Checked;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.Packages;
import org.linia.ticket.control.TicketReader;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.control.Visible;
import org.linia.ticket.entity.Ticket;

/** What to look at before a ticket is escalated (E1): how far its clocks have come, who is next, what is missing. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CheckEscalation {
    @Inject
    private TicketReader reader;

    @Inject
    private Tickets tickets;

    @Inject
    private Alarms alarms;

    @Inject
    private Assignments assignments;

    @Inject
    private FindTeams teams;

    @Inject
    private Packages packages;

    @Inject
    private Visible visible;

    /**
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    @RolesAllowed(USER)
    public EscalationCheck of(long number) {
        visible.staffOnly(number);
        Ticket ticket = tickets.read(number);
        List<ReachedAlarm> reached = alarms.reached(number);
        List<Checked> clocks = reader.read(number).clocks().stream()
                .map(reading -> new Checked(reading, percents(reading, reached)))
                .toList();
        Optional<Assignment> next = assignments.next(ticket);
        return new EscalationCheck(
                clocks,
                next.map(to -> teams.levelNumber(to.level()))
                        .map(line -> new BigDecimal(line.stripTrailingZeros().toPlainString()))
                        .orElse(null),
                next.flatMap(to -> teams.serving(ticket.origin().organisation()).stream()
                                .filter(line -> line.id().equals(to.team()))
                                .map(TeamLine::name)
                                .findFirst())
                        .orElse(null),
                packages.missing(ticket, null));
    }

    private static List<Integer> percents(ClockReading reading, List<ReachedAlarm> reached) {
        return reached.stream()
                .filter(alarm -> alarm.target() == reading.target()
                        && alarm.kind() == reading.agreement().kind())
                .map(ReachedAlarm::percent)
                .toList();
    }
}
