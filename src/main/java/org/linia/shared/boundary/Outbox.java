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
import java.util.Optional;
import java.util.UUID;
import org.linia.shared.json.Json;
import org.linia.shared.outbox.Letter;
import org.linia.shared.outbox.LetterRows;

/** Where letters are laid out that are to be sent. For use cases of the modules above, which have checked who may do what. */
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
    public void post(long organisation, String channel, String recipient, String subject, Map<String, ?> payload) {
        post(organisation, channel, null, recipient, subject, payload);
    }

    /** The same for an event of a webhook. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void post(
            long organisation, String channel, Long webhook, String recipient, String subject, Map<String, ?> payload) {
        entities.createNativeQuery("insert into outbox"
                        + " (delivery_id, organisation_id, channel, recipient, subject, payload, created_at, due_at, webhook_id)"
                        + " values (cast(?1 as uuid), ?2, ?3, ?4, ?5, cast(?6 as jsonb), ?7, ?7, cast(?8 as bigint))")
                .setParameter(1, UUID.randomUUID().toString())
                .setParameter(2, organisation)
                .setParameter(3, channel)
                .setParameter(4, recipient)
                .setParameter(5, subject)
                .setParameter(6, Json.text(payload))
                .setParameter(7, Timestamp.from(clock.instant()))
                .setParameter(8, webhook == null ? null : webhook.toString())
                .executeUpdate();
    }

    /** By what its receiver knows it; nothing if there is none. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Letter> find(UUID delivery) {
        return LetterRows.letters(entities.createNativeQuery("select " + LetterRows.COLUMNS
                                + " from outbox o where delivery_id = cast(?1 as uuid) and channel = 'MAIL'")
                        .setParameter(1, delivery.toString())
                        .getResultList())
                .stream()
                .findFirst();
    }

    /**
     * Whether {@link #about} finds anything, as a condition.
     *
     * @param subject what holds it, as SQL
     */
    public static String isAbout(String subject) {
        return "exists (select from outbox o where o.subject = " + subject + " and o.webhook_id is null)";
    }

    /** All that was written to somebody about that subject, oldest first; without the events of webhooks. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Letter> about(String subject) {
        return LetterRows.letters(entities.createNativeQuery("select " + LetterRows.COLUMNS
                        + " from outbox o where subject = ?1 and webhook_id is null order by id")
                .setParameter(1, subject)
                .getResultList());
    }
}
