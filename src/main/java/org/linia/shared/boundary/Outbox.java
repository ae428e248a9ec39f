package org.linia.shared.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.linia.shared.json.Json;
import org.linia.shared.outbox.Letter;

/** The letters that wait to be sent. For use cases of the modules above, which have checked who may do what. */
@Stateless
public class Outbox {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * Lays a letter out in the caller's transaction: what is undone is not sent.
     *
     * @param subject what it is about, such as {@code ticket:1042}
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void post(String channel, String recipient, String subject, Map<String, ?> payload) {
        entities.createNativeQuery("insert into outbox (delivery_id, channel, recipient, subject, payload, created_at)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4, cast(?5 as jsonb), ?6)")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, channel)
                .setParameter(3, recipient)
                .setParameter(4, subject)
                .setParameter(5, Json.text(payload))
                .setParameter(6, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** What waits about that subject, oldest first. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Letter> waiting(String subject) {
        List<?> rows = entities.createNativeQuery("select cast(delivery_id as text), channel, recipient, subject,"
                        + " cast(payload as text), created_at from outbox where subject = ?1 order by id")
                .setParameter(1, subject)
                .getResultList();
        return rows.stream().map(row -> letter((Object[]) row)).toList();
    }

    private static Letter letter(Object[] row) {
        return new Letter(
                UUID.fromString((String) row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                Json.object((String) row[4]),
                ((Timestamp) row[5]).toInstant());
    }
}
