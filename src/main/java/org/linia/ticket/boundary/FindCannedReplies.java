package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.CannedReply;
import org.linia.ticket.control.CannedReplies;
import org.linia.ticket.control.TicketReader;
import org.linia.ticket.control.Visible;

/** The replies that staff can begin an answer with (D3). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindCannedReplies {
    @Inject
    private CannedReplies replies;

    @Inject
    private TicketReader reader;

    @Inject
    private Visible visible;

    /**
     * Those of the house and of the caller's teams, by title, in the requester's language or else in English (the title in the caller's), with
     * {@code {requester.name}}, {@code {ticket.number}}, {@code {ticket.title}} and {@code {me.name}} filled in.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for it
     */
    @RolesAllowed(USER)
    public List<CannedReply> forTicket(long number) {
        visible.staffOnly(number);
        return replies.of(reader.read(number));
    }
}
