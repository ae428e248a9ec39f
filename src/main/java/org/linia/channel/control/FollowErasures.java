package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.linia.identity.Erasure;

/**
 * What the house had to tell somebody who is erased, and had mailed to them, nobody reads any more, nor what they wrote by
 * mail as it came: that a message came stays, without a word of it.
 */
@ApplicationScoped
public class FollowErasures {
    private static final String LETTERS =
            " from outbox where channel = 'MAIL' and payload ->> 'account' = cast(cast(?1 as bigint) as text)";

    private static final String WAITING = " + (select count(*) from mail_wait where account_id = ?1)";

    private static final String WRITTEN =
            " from mail where sender <> '' and sender = (select lower(a.email) from account a where a.id = ?1)";

    @PersistenceContext
    private EntityManager entities;

    void follow(@Observes Erasure erasure) {
        erasure.goes("notices", (Long)
                of("select count(*) from notice where account_id = ?1", erasure).getSingleResult());
        erasure.goes("letters", (Long)
                of("select (select count(*)" + LETTERS + ")" + WAITING, erasure).getSingleResult());
        erasure.goes("mails", (Long) of("select count(*)" + WRITTEN, erasure).getSingleResult());
        if (erasure.isDone()) {
            of("delete from mail_content where mail_id in (select id" + WRITTEN + ")", erasure)
                    .executeUpdate();
            of(
                            "update mail set sender = '', sender_name = '', subject = '' where id in (select id"
                                    + WRITTEN + ")",
                            erasure)
                    .executeUpdate();
            of("delete from notice where account_id = ?1", erasure).executeUpdate();
            of("delete from mail_wait where account_id = ?1", erasure).executeUpdate();
            of("delete from mail_wish where account_id = ?1", erasure).executeUpdate();
            of("delete from dead_address where address in (select lower(recipient)" + LETTERS + ")", erasure)
                    .executeUpdate();
            of("delete" + LETTERS, erasure).executeUpdate();
        }
    }

    private Query of(String sql, Erasure erasure) {
        return entities.createNativeQuery(sql).setParameter(1, erasure.account().value());
    }
}
