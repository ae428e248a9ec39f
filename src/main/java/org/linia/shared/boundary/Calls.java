package org.linia.shared.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.linia.shared.outbox.Destination;
import org.linia.shared.outbox.Letter;
import org.linia.shared.outbox.LetterRows;
import org.linia.shared.outbox.LetterState;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;

/**
 * Letters that go out by calls of other systems: which of them are away for whom and left alone for a while, and what was sent
 * to a webhook. For use cases of the modules above, which have checked who may do what.
 */
@Stateless
public class Calls {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final double SPREAD = 0.2;
    private static final int AWAY = 3;
    private static final String ORDER = "call";
    private static final String ENDED =
            " from outbox o where o.webhook_id = ?1 and o.created_at >= ?2 and o.created_at < ?3 and (%s or %s)"
                    .formatted(LetterRows.is(LetterState.SENT), LetterRows.is(LetterState.FAILED));

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /** That organisation does not call it for a while, which grows each time up to the longest. */
    @PermitAll
    public void isAway(Destination destination, Duration longest) {
        entities.createNativeQuery("""
                        insert into outbox_pause as p (recipient, organisation_id, failures, until)
                        select cast(?1 as text), cast(?6 as bigint), 1, n.at + make_interval(secs => least(n.first, n.longest) * n.spread) from (select
                          cast(?2 as timestamptz) as at, cast(?3 as double precision) as first,
                          cast(?4 as double precision) as longest, cast(?5 as double precision) as spread) n
                        on conflict (recipient, organisation_id) do update set failures = p.failures + 1,
                          until = cast(?2 as timestamptz) + make_interval(secs => least(cast(?3 as double precision)
                            * power(2, least(p.failures, 20)), cast(?4 as double precision)) * cast(?5 as double precision))""")
                .setParameter(1, destination.recipient())
                .setParameter(2, now())
                .setParameter(3, (double) FIRST_PAUSE.toSeconds())
                .setParameter(4, (double) longest.toSeconds())
                .setParameter(5, ThreadLocalRandom.current().nextDouble(1 - SPREAD, 1 + SPREAD))
                .setParameter(6, destination.organisation())
                .executeUpdate();
    }

    /** It is there for that organisation. If it was away for long, what waits for it goes at once. */
    @PermitAll
    public void isThere(Destination destination) {
        List<?> failures = entities.createNativeQuery(
                        "delete from outbox_pause where recipient = ?1 and organisation_id = ?2 returning failures")
                .setParameter(1, destination.recipient())
                .setParameter(2, destination.organisation())
                .getResultList();
        if (!failures.isEmpty() && (Integer) failures.get(0) >= AWAY) {
            entities.createNativeQuery("update outbox o set due_at = ?2 where o.recipient = ?1"
                            + " and o.organisation_id = ?3 and o.due_at > ?2 and " + LetterRows.is(LetterState.WAITING))
                    .setParameter(1, destination.recipient())
                    .setParameter(2, now())
                    .setParameter(3, destination.organisation())
                    .executeUpdate();
        }
    }

    /** Newest first. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Letter> of(long webhook, Slice slice) {
        long after = Cursor.number(ORDER, slice.after());
        List<Letter> found = LetterRows.letters(entities.createNativeQuery("select " + LetterRows.COLUMNS
                        + " from outbox o where o.webhook_id = ?1 and o.id < ?2 order by o.id desc limit ?3")
                .setParameter(1, webhook)
                .setParameter(2, after == 0 ? Long.MAX_VALUE : after)
                .setParameter(3, slice.limit() + 1)
                .getResultList());
        return Page.of(found, slice, letter -> Cursor.of(ORDER, letter.id()));
    }

    /** What waits for the webhook goes to that address now. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void move(long webhook, String recipient) {
        entities.createNativeQuery("update outbox o set recipient = ?2 where o.webhook_id = ?1 and "
                        + LetterRows.is(LetterState.WAITING))
                .setParameter(1, webhook)
                .setParameter(2, recipient)
                .executeUpdate();
    }

    /** How many letters to the webhook that were sent or failed were written in that time. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long countEnded(long webhook, Instant from, Instant to) {
        return (Long) period("select count(*)" + ENDED, webhook, from, to).getSingleResult();
    }

    /** Sends them again, as the same letters; what somebody discarded stays so. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void repeat(long webhook, String recipient, Instant from, Instant to) {
        period(
                        "update outbox set sent_at = null, failed_at = null, fault = null, fault_text = null, attempts = 0,"
                                + " due_at = ?4, recipient = ?5 where id in (select o.id" + ENDED + ")",
                        webhook,
                        from,
                        to)
                .setParameter(4, now())
                .setParameter(5, recipient)
                .executeUpdate();
    }

    private Query period(String sql, long webhook, Instant from, Instant to) {
        return entities.createNativeQuery(sql)
                .setParameter(1, webhook)
                .setParameter(2, Timestamp.from(from))
                .setParameter(3, Timestamp.from(to));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
