package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.Visibility;
import org.linia.ticket.control.Circle;
import org.linia.ticket.control.Participants;
import org.linia.ticket.control.Visible;

/** The people around a ticket, by name. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindParticipants {
    @Inject
    private Participants participants;

    @Inject
    private Visible visible;

    @Inject
    private Caller caller;

    /**
     * Who watches; to those who are not staff for the ticket, only whether they do themselves.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     */
    @RolesAllowed(USER)
    public List<PersonName> watchers(long number) {
        boolean staff = visible.of(number).contains(Visibility.INTERNAL);
        return participants.of(Circle.WATCHERS, number).stream()
                .filter(person -> staff || person.id().equals(caller.id()))
                .toList();
    }

    /**
     * With whom it is shared.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     */
    @RolesAllowed(USER)
    public List<PersonName> shares(long number) {
        visible.of(number);
        return participants.of(Circle.SHARES, number);
    }
}
