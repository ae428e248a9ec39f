package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.RatingLine;
import org.linia.ticket.control.Ratings;
import org.linia.ticket.control.Tickets;

/** The requester says how they were helped. */
@Stateless
public class RateTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Ratings ratings;

    /**
     * What was said of the same solution before is replaced.
     *
     * @param stars 1 (very bad) to 5 (very good)
     * @param comment or null
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if somebody else asked for it
     * @throws Conflict if it is not solved, or was too long ago
     * @throws InvalidInput if there are no such stars
     */
    @RolesAllowed(USER)
    public RatingLine rate(long number, int stars, String comment) {
        return ratings.rate(tickets.forChange(number), stars, comment);
    }
}
