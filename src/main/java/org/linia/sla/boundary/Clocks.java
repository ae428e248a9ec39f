package org.linia.sla.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linia.shared.database.Rows;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockReading;
import org.linia.sla.control.Promises;
import org.linia.sla.control.StoredClocks;
import org.linia.sla.entity.ClockColumn;
import org.linia.sla.entity.PromiseBook;
import org.linia.sla.entity.SubjectClocks;

/**
 * The clocks of a subject, for the use cases of the modules above: they have checked who may do what, hold the lock on
 * their subject and bring the transaction; that may be the desk itself, by a timer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@PermitAll
public class Clocks {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Promises promises;

    @Inject
    private StoredClocks stored;

    @Inject
    private Rows rows;

    public Clocks() {}

    /** With a database of one's own, outside the container. */
    Clocks(EntityManager entities, Promises promises, Rows rows) {
        this.entities = entities;
        this.promises = promises;
        this.stored = new StoredClocks(entities);
        this.rows = rows;
    }

    /** Whether such a moment can change the clocks of such a subject; the others need not be told. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean concerns(ClockMoment moment) {
        return StoredClocks.concerns(promises.book(), moment);
    }

    /**
     * Lets a subject's clocks live through what happened to it since they were last told.
     *
     * @param moments oldest first; those of a new subject begin with its opening
     * @return the nearest due time among the clocks that run then, for the caller to sort by; empty if none does
     */
    public Optional<Instant> follow(long subject, List<ClockMoment> moments) {
        PromiseBook book = promises.book();
        boolean isNew = moments.get(0).what() == ClockMoment.What.OPENED;
        SubjectClocks clocks = isNew ? new SubjectClocks(subject, book) : stored.of(subject, promises);
        clocks.live(moments);
        clocks.takeNews().forEach(entities::persist);
        return clocks.nextDue();
    }

    /**
     * Works out anew the clocks of a subject after a calendar was corrected.
     *
     * @return the nearest due time among the clocks that run
     */
    public Optional<Instant> recount(long subject, Instant now) {
        SubjectClocks clocks = stored.of(subject, promises);
        clocks.recount(now);
        return clocks.nextDue();
    }

    /**
     * The clocks of one subject as a column of the statement that reads it; {@link #readings(String, Instant)} takes it.
     *
     * @param subject what holds the subject's number, as SQL
     */
    public static String column(String subject) {
        return ClockColumn.of(subject);
    }

    /**
     * The same of one clock alone, which is promised and need not be the current one of its target.
     *
     * @param clock the alias of a relation of clocks, as SQL
     */
    public static String columnOfOne(String clock) {
        return ClockColumn.ofOne(clock);
    }

    /** What the promised clocks in that column show at {@code now}, by target, those to the user before others. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ClockReading> readings(String column, Instant now) {
        ClockColumn clocks = ClockColumn.read(column);
        return clocks.readings(promises.bookWith(clocks.calendars(), clocks.versions()), now);
    }

    /** Number and column of each subject; its parameter are the numbers as PostgreSQL writes an array. */
    public static String statement() {
        return "select s.n, " + column("s.n") + " from unnest(cast(?1 as bigint[])) s(n)";
    }

    /** The same for many subjects, in a statement of their own. A subject without clocks is missing. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, List<ClockReading>> readings(Collection<Long> subjects, Instant now) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        String all = subjects.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        Map<Long, List<ClockReading>> readings = new LinkedHashMap<>();
        rows.of(statement(), List.of(all)).stream()
                .filter(row -> row[1] != null)
                .forEach(row -> readings.put((Long) row[0], readings((String) row[1], now)));
        return readings;
    }
}
