package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.identity.Caller;
import org.linia.identity.Member;
import org.linia.identity.Permission;
import org.linia.identity.boundary.FindPeople;
import org.linia.routing.Grade;
import org.linia.routing.boundary.Decide;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.ticket.Channel;
import org.linia.ticket.Classified;
import org.linia.ticket.Facts;
import org.linia.ticket.NewTicket;
import org.linia.ticket.OpenedTicket;
import org.linia.ticket.OpenedTicket.Requester;
import org.linia.ticket.Tags;
import org.linia.ticket.control.Assignments;
import org.linia.ticket.control.Naming;
import org.linia.ticket.control.TicketWords;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Ticket;

/** Records a contact as a ticket, sorts it and hands it to the first line. */
@Stateless
public class OpenTicket {
    @Inject
    private Caller caller;

    @Inject
    private FindPeople people;

    @Inject
    private Naming naming;

    @Inject
    private Decide decide;

    @Inject
    private Assignments assignments;

    @Inject
    private Tickets tickets;

    @Inject
    private TicketWords words;

    /**
     * @return the new ticket's number; it is durable when this returns
     * @throws InvalidInput if it names a person, category or service that the caller does not know
     * @throws NotAllowed if a user names somebody else as requester
     * @throws Conflict if the requester's organisation is switched off
     */
    @RolesAllowed(USER)
    public long open(NewTicket wanted) {
        Member requester = requester(wanted.requester());
        people.switchedOff(requester.organisation()).ifPresent(name -> {
            throw new Conflict(List.of(), "ticket.refused.organisationOff", name);
        });
        CategoryId category = naming.category(wanted.category());
        ServiceId service = naming.service(wanted.service());
        Grade impact = wanted.impact() == null ? Grade.MEDIUM : wanted.impact();
        Grade urgency = wanted.urgency() == null ? Grade.MEDIUM : wanted.urgency();
        Ticket ticket = Ticket.open(
                tickets.nextNumber(),
                new OpenedTicket(
                        wanted.type(),
                        wanted.title(),
                        wanted.description(),
                        new Requester(
                                requester.id(),
                                requester.organisation(),
                                requester.department(),
                                requester.office(),
                                requester.language(),
                                requester.vip()),
                        wanted.channel() == null ? Channel.PORTAL : wanted.channel(),
                        wanted.affectedUsers() == null ? 1 : wanted.affectedUsers(),
                        new Classified(category, service, impact, urgency, decide.priority(impact, urgency), null),
                        assignments.atIntake(requester, category, service),
                        new Tags(wanted.tags() == null ? List.of() : wanted.tags()),
                        wanted.facts() == null ? Facts.NONE : wanted.facts()),
                tickets.act());
        tickets.save(ticket);
        words.opened(ticket);
        return ticket.number();
    }

    private Member requester(String named) {
        return people.named(named == null ? "me" : named)
                .filter(person -> person.id().equals(caller.id())
                        || caller.scope(Permission.OPEN_TICKETS)
                                .knows(person.organisation(), person.department(), person.office()))
                .orElseThrow(() -> caller.scope().isStaff()
                        ? InvalidInput.of("requester", "ticket.invalid.person")
                        : new NotAllowed("ticket.refused.requester"));
    }
}
