package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.identity.Erasure;

/** What the house had to tell somebody who is erased, nobody reads any more. */
@ApplicationScoped
public class FollowErasures {
    @PersistenceContext
    private EntityManager entities;

    void follow(@Observes Erasure erasure) {
        erasure.goes("notices", (Long) entities.createNativeQuery("select count(*) from notice where account_id = ?1")
                .setParameter(1, erasure.account().value())
                .getSingleResult());
        if (erasure.isDone()) {
            entities.createNativeQuery("delete from notice where account_id = ?1")
                    .setParameter(1, erasure.account().value())
                    .executeUpdate();
        }
    }
}
