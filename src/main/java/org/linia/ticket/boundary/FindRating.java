package org.linia.ticket.boundary;

import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.linia.identity.boundary.FindPeople;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;
import org.linia.ticket.RatingLine;
import org.linia.ticket.control.Ratings;
import org.linia.ticket.control.Tickets;
import org.linia.ticket.control.Visible;
import org.linia.ticket.entity.Rating;

/** How whoever asked was helped, for them and for the ticket's staff. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindRating {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Ratings ratings;

    @Inject
    private Visible visible;

    @Inject
    private FindPeople people;

    /**
     * That of the last solution that was rated.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     * @throws NotAllowed if the caller is neither staff for it nor asked for it
     */
    @RolesAllowed(USER)
    public Optional<RatingLine> last(long number) {
        if (!visible.isOwn(number)) {
            visible.staffOnly(number);
        }
        return entities.createQuery(
                        "SELECT r FROM Rating r WHERE r.ticket = :ticket ORDER BY r.solvedAt DESC", Rating.class)
                .setParameter("ticket", number)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(rating -> rating.line(people.names(List.of(rating.by())).get(rating.by())));
    }

    /**
     * Whether the caller can rate the solution that it has.
     *
     * @throws NotFound if the ticket is not in the caller's scope
     */
    @RolesAllowed(USER)
    public boolean isOpen(long number) {
        return visible.isOwn(number) && ratings.isOpen(tickets.read(number));
    }
}
