package org.linia.sla.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.linia.identity.OrganisationId;
import org.linia.identity.OrganisationRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarRow;
import org.linia.sla.entity.Calendar;

/** The calendars of all, and those of organisations in a manager's scope, as they are stored. */
@ApplicationScoped
public class CalendarShelf {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private CalendarUses uses;

    /** The latest edition of each, by name. */
    public List<CalendarRow> rows() {
        List<OrganisationRow> mine = organisations.all();
        return entities.createQuery(
                        "SELECT c FROM Calendar c WHERE c.replacedAt IS NULL ORDER BY c.name, c.key", Calendar.class)
                .getResultStream()
                .filter(calendar -> isVisible(calendar, mine))
                .map(calendar -> row(calendar, mine))
                .toList();
    }

    /** @throws NotFound if there is none of that key, or it is another organisation's */
    public Calendar latest(String key) {
        return latest(key, LockModeType.NONE).orElseThrow(NotFound::new);
    }

    /** All that there are of one that the manager may see, the latest first. */
    public List<Calendar> editions(String key) {
        latest(key);
        return entities.createQuery("SELECT c FROM Calendar c WHERE c.key = :key", Calendar.class)
                .setParameter("key", key)
                .getResultStream()
                .sorted(Comparator.comparing(Calendar::edition).reversed())
                .toList();
    }

    public boolean isTaken(String key) {
        return !entities.createQuery("SELECT c.id FROM Calendar c WHERE c.key = :key", Long.class)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    /**
     * The latest edition, locked, as the manager has seen it.
     *
     * @throws Stale if it is not of that number any more
     */
    public Calendar seen(String key, long version) {
        Calendar calendar = latest(key, LockModeType.PESSIMISTIC_WRITE)
                // whoever waited for the lock finds the row replaced
                .or(() -> latest(key, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(NotFound::new);
        if (calendar.edition() != version) {
            throw new Stale(calendar.edition());
        }
        return calendar;
    }

    private Optional<Calendar> latest(String key, LockModeType lock) {
        List<OrganisationRow> mine = organisations.all();
        return entities.createQuery(
                        "SELECT c FROM Calendar c WHERE c.key = :key AND c.replacedAt IS NULL", Calendar.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .filter(calendar -> isVisible(calendar, mine))
                .findFirst();
    }

    private static boolean isVisible(Calendar calendar, List<OrganisationRow> mine) {
        return calendar.organisation()
                .map(owner -> mine.stream().anyMatch(one -> one.id().equals(owner)))
                .orElse(true);
    }

    /** Stores the next edition; who counted in the one before goes on with it. */
    public void add(Calendar before, Calendar next) {
        // two editions are never the latest at once, not even for a moment
        entities.flush();
        entities.persist(next);
        entities.flush();
        entities.createNativeQuery("update team_calendar set calendar_id = ?1 where calendar_id = ?2")
                .setParameter(1, next.id())
                .setParameter(2, before.id())
                .executeUpdate();
    }

    /** Null for null. */
    public OrganisationId organisation(String key) {
        return key == null
                ? null
                : organisations.all().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(OrganisationRow::id)
                        .orElseThrow(() -> InvalidInput.of("organisation", "identity.invalid.organisation"));
    }

    public CalendarRow row(Calendar calendar) {
        return row(calendar, organisations.all());
    }

    private CalendarRow row(Calendar c, List<OrganisationRow> mine) {
        String organisation = mine.stream()
                .filter(one -> c.organisation().filter(one.id()::equals).isPresent())
                .findFirst()
                .map(OrganisationRow::key)
                .orElse(null);
        CalendarDraft draft = new CalendarDraft(
                c.key(),
                c.name(),
                organisation,
                c.timeZone(),
                c.country(),
                c.region(),
                c.week(),
                c.ownDays(),
                c.isActive());
        return new CalendarRow(draft, c.publicDays(), uses.promises(c.key()), c.edition());
    }
}
