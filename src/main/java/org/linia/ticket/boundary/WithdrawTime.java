package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Role;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.WorkTime;

/** Takes back recorded time. */
@Stateless
public class WithdrawTime {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Caller caller;

    /**
     * @throws NotFound if the ticket is not in the caller's scope, or has no such time now
     * @throws NotAllowed if the caller is not staff for it, or it is another's time and the caller no manager
     */
    @RolesAllowed(USER)
    public void withdraw(long number, long id) {
        Ticket ticket = tickets.forStaff(Permission.WORK_ON_TICKETS, number);
        WorkTime time = entities.find(WorkTime.class, id);
        if (time == null || time.ticket() != number || !time.isCurrent()) {
            throw new NotFound();
        } else if (!time.by().equals(caller.id()) && !caller.person().has(Role.MANAGER)) {
            throw new NotAllowed("ticket.refused.othersTime");
        }
        Act act = tickets.act();
        time.withdraw(act);
        ticket.note(TimelineKind.TIME_WITHDRAWN, Visibility.INTERNAL, time.data(), act);
        tickets.save(ticket);
    }
}
