package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.LinkLine;
import org.linia.ticket.control.Links;
import org.linia.ticket.control.Visible;

/** What a ticket is to others, and they to it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindLinks {
    @Inject
    private Links links;

    @Inject
    private Visible visible;

    /**
     * Those whose other end the caller sees too, oldest first.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     */
    @RolesAllowed(USER)
    public List<LinkLine> of(long number) {
        visible.of(number);
        return links.of(number);
    }
}
