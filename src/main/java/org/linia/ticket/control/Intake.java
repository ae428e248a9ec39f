package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.identity.Member;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.shared.problem.Conflict;
import org.linia.ticket.Channel;
import org.linia.ticket.Classified;
import org.linia.ticket.Facts;
import org.linia.ticket.NewTicket;
import org.linia.ticket.OpenedTicket;
import org.linia.ticket.OpenedTicket.Requester;
import org.linia.ticket.Tags;
import org.linia.ticket.control.Reception.Received;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Makes a ticket of a contact, sorts it and hands it to the first line, whichever way it came. */
@ApplicationScoped
public class Intake {
    @Inject
    private Naming naming;

    @Inject
    private Reception reception;

    @Inject
    private Assignments assignments;

    @Inject
    private Tickets tickets;

    @Inject
    private TicketWords words;

    /**
     * @param requester who it is for, in the language in which it is told
     * @param team which gets it if it serves the requester's organisation; null: as the rules say
     * @throws Conflict if the requester's organisation is switched off
     */
    public Ticket open(NewTicket wanted, Member requester, TeamId team, Act act) {
        CategoryId category = naming.category(wanted.category());
        ServiceId service = naming.service(wanted.service());
        Grade impact = wanted.impact() == null ? Grade.MEDIUM : wanted.impact();
        Grade urgency = wanted.urgency() == null ? Grade.MEDIUM : wanted.urgency();
        Received received = reception.receive(requester, category, service, impact, urgency);
        Ticket ticket = Ticket.open(
                received.number(),
                new OpenedTicket(
                        wanted.type(),
                        wanted.title(),
                        wanted.description(),
                        asks(requester),
                        wanted.channel() == null ? Channel.PORTAL : wanted.channel(),
                        wanted.affectedUsers() == null ? 1 : wanted.affectedUsers(),
                        new Classified(category, service, impact, urgency, received.priority(), null),
                        assignments.to(requester.organisation(), team).orElse(received.line()),
                        new Tags(wanted.tags() == null ? List.of() : wanted.tags()),
                        wanted.facts() == null ? Facts.NONE : wanted.facts()),
                act);
        tickets.save(ticket);
        words.opened(ticket);
        return ticket;
    }

    private static Requester asks(Member requester) {
        return new Requester(
                requester.id(),
                requester.organisation(),
                requester.department(),
                requester.office(),
                requester.language(),
                requester.vip());
    }
}
