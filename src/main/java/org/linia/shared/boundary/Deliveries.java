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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.linia.shared.json.Json;
import org.linia.shared.outbox.Answer;
import org.linia.shared.outbox.Destination;
import org.linia.shared.outbox.Fault;
import org.linia.shared.outbox.Letter;
import org.linia.shared.outbox.LetterRows;
import org.linia.shared.outbox.LetterState;
import org.linia.shared.paging.Cursor;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;

/**
 * How far letters have come. Whoever carries them takes some, for a while in which nobody else gets them, and says what
 * became of each; a carrier that dies in between leaves them to the next one. A receiver may so get a letter twice, and
 * knows it by its delivery id.
 */
@Stateless
public class Deliveries {
    private static final Duration IN_HANDS = Duration.ofMinutes(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(4);
    /** With the waits above two days. */
    private static final int MOST_ATTEMPTS = 20;

    private static final int DOUBLINGS = 9;
    private static final double SPREAD = 0.2;
    private static final int WORDS = 500;
    private static final String ORDER = "id";

    /** Nothing overtakes what goes from the same organisation to the same recipient about the same subject. */
    private static final String TAKE = """
            with due as (
              select o.id from outbox o
              where o.channel = ?1 and %s and o.due_at <= ?2 and (o.taken_until is null or o.taken_until < ?2) and %s
                and not exists (select 1 from outbox_pause p where p.recipient = o.recipient
                  and p.organisation_id = o.organisation_id and p.until > ?2)
                and not exists (select 1 from outbox e where e.recipient = o.recipient and e.subject = o.subject
                  and e.organisation_id = o.organisation_id and e.id < o.id
                  and e.sent_at is null and e.failed_at is null and e.discarded_at is null)
              order by o.due_at, o.id limit ?4 for update of o skip locked)
            update outbox o set taken_until = ?3 from due where o.id = due.id returning %s""";

    /** What is for a webhook that is switched off waits until it is on again. */
    private static final String CALLS =
            "(o.webhook_id is null or exists (select 1 from webhook w where w.id = o.webhook_id and w.active))";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clock clock;

    /**
     * @param others of all organisations but these; otherwise of these
     * @return at most so many mails that are due, oldest first, for the next five minutes the caller's alone
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Letter> takeMail(boolean others, Set<Long> organisations, int most) {
        return taken(
                "(o.organisation_id = any (cast(?5 as bigint[]))) " + (others ? "= false" : "= true"),
                "MAIL",
                most,
                LetterRows.array(organisations));
    }

    /** The same of calls, but none of what goes there. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Letter> takeCalls(Set<Destination> except, int most) {
        return taken(
                CALLS + " and not exists (select 1 from jsonb_to_recordset(cast(?5 as jsonb))"
                        + " as x (organisation bigint, recipient text)"
                        + " where x.organisation = o.organisation_id and x.recipient = o.recipient)",
                "WEBHOOK",
                most,
                Json.text(except.stream()
                        .map(one -> Map.of("organisation", one.organisation(), "recipient", one.recipient()))
                        .toList()));
    }

    /** The same of calls, of what goes there. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public List<Letter> takeCalls(Destination destination, int most) {
        return taken(
                CALLS + " and o.recipient = ?5 and o.organisation_id = ?6",
                "WEBHOOK",
                most,
                destination.recipient(),
                destination.organisation());
    }

    private List<Letter> taken(String which, String channel, int most, Object... whose) {
        Instant now = clock.instant();
        Query take = entities.createNativeQuery(
                        TAKE.formatted(LetterRows.is(LetterState.WAITING), which, LetterRows.COLUMNS))
                .setParameter(1, channel)
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.plus(IN_HANDS)))
                .setParameter(4, most);
        for (int i = 0; i < whose.length; i++) {
            take.setParameter(i + 5, whose[i]);
        }
        List<?> rows = take.getResultList();
        return LetterRows.letters(rows).stream()
                .sorted(Comparator.comparingLong(Letter::id))
                .toList();
    }

    @PermitAll
    public void sent(Letter letter) {
        run(
                "sent_at = ?2, attempts = attempts + 1, taken_until = null, fault_text = null",
                letter,
                Timestamp.from(clock.instant()));
    }

    /** Nobody tries it again by itself. */
    @PermitAll
    public void failed(Letter letter, Fault fault, String words) {
        run(
                "failed_at = ?2, attempts = attempts + 1, taken_until = null, fault = ?3, fault_text = ?4",
                letter,
                Timestamp.from(clock.instant()),
                fault.name(),
                brief(words));
    }

    /** It was sent, and came back. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void bounced(Letter letter, String words) {
        entities.createNativeQuery("update outbox set sent_at = null, failed_at = ?2, fault = ?3, fault_text = ?4"
                        + " where id = ?1 and discarded_at is null")
                .setParameter(1, letter.id())
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, Fault.BOUNCED.name())
                .setParameter(4, brief(words))
                .executeUpdate();
    }

    /** It will be tried again after a while that grows with each attempt, and after two days no more. */
    @PermitAll
    public void again(Letter letter, String words) {
        int attempts = letter.progress().attempts() + 1;
        if (attempts >= MOST_ATTEMPTS) {
            failed(letter, Fault.EXHAUSTED, words);
            return;
        }
        run(
                "due_at = ?2, attempts = attempts + 1, taken_until = null, fault_text = ?3",
                letter,
                Timestamp.from(clock.instant().plus(wait(attempts))),
                brief(words));
    }

    /** What it said when it was called, to be noted together with what becomes of the letter. */
    @PermitAll
    public void answered(Letter letter, Answer answer) {
        run(
                "status = cast(?2 as integer), took_millis = ?3",
                letter,
                answer.status() == null ? null : answer.status().toString(),
                answer.millis());
    }

    /** None of them was tried: they can be taken again at once. */
    @PermitAll
    public void giveBack(List<Letter> letters) {
        letters.forEach(letter -> run("taken_until = null", letter));
    }

    /** Where there is only one server, what it had in hands when it died has nobody any more. */
    @PermitAll
    public void releaseAll() {
        entities.createNativeQuery("update outbox set taken_until = null where taken_until is not null")
                .executeUpdate();
    }

    /**
     * Newest first.
     *
     * @param organisations whose
     * @param state null: any
     */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Letter> find(Set<Long> organisations, LetterState state, Slice slice) {
        long after = Cursor.number(ORDER, slice.after());
        List<Letter> found = LetterRows.letters(entities.createNativeQuery("select " + LetterRows.COLUMNS
                        + " from outbox o where o.organisation_id = any (cast(?1 as bigint[])) and o.id < ?2"
                        + (state == null ? "" : " and " + LetterRows.is(state)) + " order by o.id desc limit ?3")
                .setParameter(1, LetterRows.array(organisations))
                .setParameter(2, after == 0 ? Long.MAX_VALUE : after)
                .setParameter(3, slice.limit() + 1)
                .getResultList());
        return Page.of(found, slice, letter -> Cursor.of(ORDER, letter.id()));
    }

    /** The letter, kept from others until the transaction ends. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<Letter> hold(long id) {
        return LetterRows.letters(entities.createNativeQuery(
                                "select " + LetterRows.COLUMNS + " from outbox o where o.id = ?1 for update of o")
                        .setParameter(1, id)
                        .getResultList())
                .stream()
                .findFirst();
    }

    /** It is tried as if it were new. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void retry(Letter letter) {
        run("failed_at = null, fault = null, attempts = 0, due_at = ?2", letter, Timestamp.from(clock.instant()));
    }

    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void discard(Letter letter) {
        run("discarded_at = ?2", letter, Timestamp.from(clock.instant()));
    }

    private void run(String what, Letter letter, Object... values) {
        Query update = entities.createNativeQuery("update outbox set " + what + " where id = ?1 and sent_at is null")
                .setParameter(1, letter.id());
        for (int i = 0; i < values.length; i++) {
            update.setParameter(i + 2, values[i]);
        }
        update.executeUpdate();
    }

    private static Duration wait(int attempts) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(DOUBLINGS, attempts - 1));
        long most = Math.min(wait.toMillis(), LONGEST_WAIT.toMillis());
        return Duration.ofMillis((long) (most * ThreadLocalRandom.current().nextDouble(1 - SPREAD, 1 + SPREAD)));
    }

    private static String brief(String words) {
        return words == null
                ? ""
                : words.substring(0, Math.min(WORDS, words.length())).replace('\0', '?');
    }
}
