package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.linia.identity.AccountId;
import org.linia.ticket.TimelineKind;

/** Who reminded others of which ticket, and when. */
@ApplicationScoped
public class Nudges {
    @PersistenceContext
    private EntityManager entities;

    /** When that person did so last. */
    public Optional<Instant> last(long ticket, AccountId person) {
        List<Instant> last = entities.createQuery(
                        "SELECT e.at FROM TimelineEntry e WHERE e.ticket = :ticket AND e.kind = :kind AND e.by = :person"
                                + " ORDER BY e.seq DESC",
                        Instant.class)
                .setParameter("ticket", ticket)
                .setParameter("kind", TimelineKind.NUDGED)
                .setParameter("person", person)
                .setMaxResults(1)
                .getResultList();
        return last.stream().findFirst();
    }
}
