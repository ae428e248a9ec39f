package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linia.identity.Caller;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.ticket.RatingLine;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Rating;
import org.linia.ticket.entity.Ticket;

/** What people think of how they were helped: one rating for each solution of their ticket, while it is fresh. */
@ApplicationScoped
public class Ratings {
    private static final int MOST_STARS = 5;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Tickets tickets;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "linia.rating.window", defaultValue = "P14D")
    private Duration window;

    /**
     * In the caller's name.
     *
     * @param ticket locked
     * @throws NotAllowed if somebody else asked for it
     * @throws org.linia.shared.problem.Conflict if it is not solved, or was too long ago
     */
    public RatingLine rate(Ticket ticket, int stars, String comment) {
        Act act = tickets.act();
        if (!ticket.origin().requester().equals(act.by())) {
            throw new NotAllowed("ticket.refused.rateOthers");
        } else if (stars < 1 || stars > MOST_STARS) {
            throw InvalidInput.of("stars", "ticket.invalid.stars", MOST_STARS);
        }
        ticket.checkRatable(window, act.at());
        Rating rating = of(ticket).orElseGet(() -> new Rating(ticket, act));
        if (!rating.says(stars, comment)) {
            rating.become(stars, comment, act);
            entities.persist(rating);
            ticket.rated(rating, act);
            tickets.save(ticket);
        }
        return rating.line(caller.person().name());
    }

    private Optional<Rating> of(Ticket ticket) {
        return entities.createQuery(
                        "SELECT r FROM Rating r WHERE r.ticket = :ticket AND r.solvedAt = :solved", Rating.class)
                .setParameter("ticket", ticket.number())
                .setParameter("solved", ticket.solvedAt())
                .getResultStream()
                .findFirst();
    }

    /** Until when the solution that it has can be rated. */
    Instant end(Ticket ticket) {
        return ticket.solvedAt().plus(window);
    }

    /** Whether it can be rated now. */
    public boolean isOpen(Ticket ticket) {
        return ticket.isRatable(window, clock.instant());
    }
}
