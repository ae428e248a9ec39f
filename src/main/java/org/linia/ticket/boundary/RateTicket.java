package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.LinkedAct;
import org.linia.ticket.RatingLine;
import org.linia.ticket.control.OneTimeLinks;
import org.linia.ticket.control.Ratings;
import org.linia.ticket.control.Tickets;

/** The requester says how they were helped. */
@Stateless
public class RateTicket {
    @Inject
    private Tickets tickets;

    @Inject
    private Ratings ratings;

    @Inject
    private OneTimeLinks links;

    /**
     * What was said of the same solution before is replaced. Who has said it signed in needs no link for it any more, and
     * whoever else has their mail cannot say otherwise.
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
        RatingLine given = ratings.rate(tickets.forChange(number), stars, comment);
        links.use(number, EnumSet.of(LinkedAct.Kind.RATE));
        return given;
    }
}
