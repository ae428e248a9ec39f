package org.linia.sla.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linia.identity.OrganisationId;
import org.linia.sla.PromisesChanged;
import org.linia.sla.entity.AgreementVersion;
import org.linia.sla.entity.Calendar;
import org.linia.sla.entity.PromiseBook;
import org.linia.sla.entity.WorkingCalendar;

/**
 * The agreements and calendars, kept in memory. The database counts every change of them in {@code sla_revision};
 * that one number is read again when the last look is older than {@link #TRUSTED}, so that a change made on another node
 * acts here within that time; one made on this node acts at once after its commit.
 */
@ApplicationScoped
public class Promises {
    static final Duration TRUSTED = Duration.ofSeconds(2);

    @PersistenceContext
    private EntityManager entities;

    private Clock clock;

    private volatile Look last;

    /** A book and when it was last known to be the newest. */
    private record Look(PromiseBook book, Instant at) {}

    protected Promises() {}

    @Inject
    public Promises(Clock clock) {
        this.clock = clock;
    }

    /** With an entity manager of one's own, outside the container. */
    public Promises(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** How long before it acts a change is made, so that by then every server knows it, their clocks differing a little. */
    public static final Duration NOTICE = TRUSTED.plusSeconds(3);

    /** All that is promised. */
    public PromiseBook book() {
        Look look = last;
        if (look == null) {
            return look(null);
        }
        return look.at().plus(TRUSTED).isAfter(clock.instant()) ? look.book() : look(look.book());
    }

    /** The same, with these among it: another node may have made them a moment ago. */
    public PromiseBook bookWith(Set<Long> calendars, Set<Long> versions) {
        PromiseBook book = book();
        return book.knows(calendars, versions) ? book : look(null);
    }

    /** The organisation's working time: its own calendar, or else that of its ordinary cases, or else all the time. */
    public WorkingCalendar calendarOf(OrganisationId organisation) {
        return book().calendarOf(organisation, clock.instant()).orElseGet(WorkingCalendar::aroundTheClock);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) PromisesChanged change) {
        last = null;
    }

    private PromiseBook look(PromiseBook known) {
        Instant now = clock.instant();
        // the revision first: should a change slip in between, the next look sees a newer revision and reads again
        long revision = ((Number) entities.createNativeQuery("select revision from sla_revision")
                        .setFlushMode(FlushModeType.COMMIT)
                        .getSingleResult())
                .longValue();
        PromiseBook book = known != null && known.revision() == revision ? known : read(revision);
        last = new Look(book, now);
        return book;
    }

    private PromiseBook read(long revision) {
        return new PromiseBook(revision, calendars(), versions());
    }

    /** With what belongs to them in three statements, however many there are. */
    private List<Calendar> calendars() {
        return query(Calendar.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.intervals")
                .setHint("eclipselink.batch", "c.holidays")
                .setHint("eclipselink.batch", "c.exceptions")
                .getResultList();
    }

    private List<AgreementVersion> versions() {
        return query(AgreementVersion.class)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch", "c.agreement")
                .setHint("eclipselink.batch", "c.targets")
                .getResultList();
    }

    /** As the tables are now, whatever this transaction saw of them before. */
    private <T> TypedQuery<T> query(Class<T> type) {
        return entities.createQuery("select c from " + type.getSimpleName() + " c", type)
                // they become values at once: nobody changes them, so no copies to compare with are made
                .setHint("eclipselink.read-only", true)
                // looking something up is no reason to write what the caller has not finished
                .setFlushMode(FlushModeType.COMMIT)
                .setHint("jakarta.persistence.cache.storeMode", CacheStoreMode.REFRESH);
    }
}
