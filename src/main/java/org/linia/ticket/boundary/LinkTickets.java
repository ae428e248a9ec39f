package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.LinkKind;
import org.linia.ticket.LinkLine;
import org.linia.ticket.control.Links;
import org.linia.ticket.control.TicketPairs;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.entity.Link;

/** Says what one ticket is to another. */
@Stateless
public class LinkTickets {
    @Inject
    private TicketPairs pairs;

    @Inject
    private Links links;

    @Inject
    private Tickets tickets;

    /**
     * @param kind read as {@code number kind other}: with PARENT the other becomes the parent of {@code number}.
     *     SPLIT_FROM comes from splitting only
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is not staff for both
     * @throws InvalidInput if the other is not in the caller's scope or linked so already, or would close a circle of
     *     parents
     */
    @RolesAllowed(USER)
    public LinkLine link(long number, LinkKind kind, long other) {
        if (kind == LinkKind.SPLIT_FROM) {
            throw InvalidInput.of("kind", "ticket.invalid.linkKind");
        }
        TicketPairs.Pair pair = pairs.forStaff(number, other, "ticket");
        Link link = links.tie(pair.one(), kind, pair.other(), tickets.act());
        tickets.save(pair.one());
        tickets.save(pair.other());
        return new LinkLine(
                link.id(),
                kind,
                true,
                other,
                pair.other().wording().title(),
                pair.other().state(),
                link.at());
    }
}
