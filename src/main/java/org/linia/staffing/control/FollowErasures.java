package org.linia.staffing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.linia.identity.Erasure;

/** When somebody is erased, what they could do and why they were away goes; what is to come of theirs is withdrawn. */
@ApplicationScoped
public class FollowErasures {
    private static final List<String> TAKEN_OUT = List.of(
            "delete from skill_set where account_id = ?1", "update absence set note = null where account_id = ?1");
    private static final List<String> TO_COME = List.of("absence", "on_call");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    void follow(@Observes Erasure erasure) {
        erasure.goes("skills", count("skill_set", erasure));
        erasure.stays("absences", count("absence", erasure));
        if (erasure.isDone()) {
            TAKEN_OUT.forEach(act -> entities.createNativeQuery(act)
                    .setParameter(1, erasure.account().value())
                    .executeUpdate());
            TO_COME.forEach(table -> entities.createNativeQuery("update " + table
                            + " set withdrawn_at = ?2 where account_id = ?1 and ends_at > ?2 and withdrawn_at is null")
                    .setParameter(1, erasure.account().value())
                    .setParameter(2, Timestamp.from(clock.instant()))
                    .executeUpdate());
        }
    }

    private long count(String table, Erasure erasure) {
        return (Long) entities.createNativeQuery("select count(*) from " + table + " where account_id = ?1")
                .setParameter(1, erasure.account().value())
                .getSingleResult();
    }
}
