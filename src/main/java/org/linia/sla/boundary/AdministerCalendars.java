package org.linia.sla.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.OrganisationId;
import org.linia.identity.OrganisationRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarExample;
import org.linia.sla.CalendarRow;
import org.linia.sla.PromisesChanged;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;
import org.linia.sla.control.CalendarRules;
import org.linia.sla.entity.Calendar;

/**
 * The calendars in which promises count: those of all, and those of organisations in a manager's scope. A change makes the
 * next edition: promises from then on count in it, those that were made keep theirs.
 */
@Stateless
public class AdministerCalendars {
    private static final List<Duration> EXAMPLES =
            Stream.of(1, 8, 40).map(Duration::ofHours).toList();
    /** What goes over to the next edition; clocks do not. */
    private static final List<String> USERS = List.of("service_target", "team_calendar");

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CalendarRules rules;

    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private NoteChange note;

    @Inject
    private Event<PromisesChanged> changed;

    @Inject
    private Clock clock;

    /** The latest edition of each, by name. */
    @RolesAllowed(MANAGER)
    public List<CalendarRow> all() {
        List<OrganisationRow> mine = organisations.all();
        return entities.createQuery(
                        "SELECT c FROM Calendar c WHERE c.replacedAt IS NULL ORDER BY c.name, c.key", Calendar.class)
                .getResultStream()
                .filter(calendar -> isVisible(calendar, mine))
                .map(calendar -> row(calendar, mine))
                .toList();
    }

    /** @throws NotFound if there is none of that key, or it is another organisation's */
    @RolesAllowed(MANAGER)
    public CalendarRow read(String key) {
        List<OrganisationRow> mine = organisations.all();
        return row(latest(key, mine, LockModeType.NONE).orElseThrow(NotFound::new), mine);
    }

    /** @throws InvalidInput naming what is wrong, such as a calendar without working time */
    @RolesAllowed(MANAGER)
    public void create(CalendarDraft draft) {
        rules.check(draft);
        boolean taken = !entities.createQuery("SELECT c.id FROM Calendar c WHERE c.key = :key", Long.class)
                .setParameter("key", draft.key())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw InvalidInput.of("key", "sla.invalid.keyTaken");
        }
        entities.persist(new Calendar(draft, organisation(draft.organisation())));
        entities.flush();
        note.note(AuditKind.CREATED, "calendar:" + draft.key(), Map.of("name", draft.name()));
        changed.fire(new PromisesChanged());
    }

    /**
     * The key stays what it is. Nothing happens if nothing differs.
     *
     * @throws Stale if somebody else changed it since that edition
     */
    @RolesAllowed(MANAGER)
    public void change(String key, long version, CalendarDraft draft) {
        rules.check(draft);
        List<OrganisationRow> mine = organisations.all();
        Calendar before = seen(key, version, mine);
        Differences differences = differences(row(before, mine).draft(), draft);
        if (!differences.isEmpty()) {
            Calendar next = before.replace(draft, organisation(draft.organisation()), clock.instant());
            // two editions are never the latest at once, not even for a moment
            entities.flush();
            entities.persist(next);
            entities.flush();
            USERS.forEach(table -> handOver(table, before, next));
            note.changed("calendar:" + key, differences);
            changed.fire(new PromisesChanged());
        }
    }

    /** Makes the edition before the latest one the next one. */
    @RolesAllowed(MANAGER)
    public void takeBack(String key, long version) {
        List<OrganisationRow> mine = organisations.all();
        seen(key, version, mine);
        CalendarDraft former = entities.createQuery(
                        "SELECT c FROM Calendar c WHERE c.key = :key AND c.edition < :now", Calendar.class)
                .setParameter("key", key)
                .setParameter("now", (int) version)
                .getResultStream()
                .max((a, b) -> Integer.compare(a.edition(), b.edition()))
                .map(calendar -> row(calendar, mine).draft())
                .orElseThrow(NotFound::new);
        change(key, version, former);
    }

    /**
     * When something would be due that came in now.
     *
     * @throws InvalidInput if the draft cannot be a calendar
     */
    @RolesAllowed(MANAGER)
    public List<CalendarExample> examples(CalendarDraft draft) {
        rules.check(draft);
        Calendar calendar = new Calendar(draft, null);
        Instant now = clock.instant();
        return EXAMPLES.stream()
                .map(allowed -> new CalendarExample(allowed, calendar.working().due(now, allowed)))
                .toList();
    }

    private Calendar seen(String key, long version, List<OrganisationRow> mine) {
        Optional<Calendar> found = latest(key, mine, LockModeType.PESSIMISTIC_WRITE)
                // whoever waited for the lock finds the row replaced
                .or(() -> latest(key, mine, LockModeType.PESSIMISTIC_WRITE));
        Calendar calendar = found.orElseThrow(NotFound::new);
        if (calendar.edition() != version) {
            throw new Stale(calendar.edition());
        }
        return calendar;
    }

    private Optional<Calendar> latest(String key, List<OrganisationRow> mine, LockModeType lock) {
        return entities.createQuery(
                        "SELECT c FROM Calendar c WHERE c.key = :key AND c.replacedAt IS NULL", Calendar.class)
                .setParameter("key", key)
                .setLockMode(lock)
                .getResultStream()
                .filter(calendar -> isVisible(calendar, mine))
                .findFirst();
    }

    private void handOver(String table, Calendar before, Calendar next) {
        entities.createNativeQuery("update " + table + " set calendar_id = ?1 where calendar_id = ?2")
                .setParameter(1, next.id())
                .setParameter(2, before.id())
                .executeUpdate();
    }

    private OrganisationId organisation(String key) {
        return key == null
                ? null
                : organisations.all().stream()
                        .filter(one -> one.key().equals(key))
                        .findFirst()
                        .map(OrganisationRow::id)
                        .orElseThrow(() -> InvalidInput.of("organisation", "identity.invalid.organisation"));
    }

    private static boolean isVisible(Calendar calendar, List<OrganisationRow> mine) {
        return calendar.organisation()
                .map(owner -> mine.stream().anyMatch(one -> one.id().equals(owner)))
                .orElse(true);
    }

    private CalendarRow row(Calendar c, List<OrganisationRow> mine) {
        String organisation = mine.stream()
                .filter(one -> c.organisation().filter(one.id()::equals).isPresent())
                .findFirst()
                .map(OrganisationRow::key)
                .orElse(null);
        long promises = (Long) entities.createNativeQuery("select count(*) from service_target where calendar_id = ?1")
                .setParameter(1, c.id())
                .getSingleResult();
        return new CalendarRow(
                new CalendarDraft(c.key(), c.name(), organisation, c.timeZone(), c.week(), c.days()),
                promises,
                c.edition());
    }

    private static Differences differences(CalendarDraft before, CalendarDraft now) {
        Differences differences = new Differences()
                .of("name", before.name(), now.name().strip())
                .of("organisation", before.organisation(), now.organisation())
                .of("timeZone", before.timeZone(), now.timeZone());
        for (DayOfWeek day : DayOfWeek.values()) {
            differences.of(day.name(), WorkingHours.text(before.on(day)), WorkingHours.text(now.on(day)));
        }
        return differences.of("days", without(before, now), without(now, before));
    }

    /** Special days that only the first has, in words. */
    private static List<String> without(CalendarDraft some, CalendarDraft others) {
        return some.days().stream()
                .filter(day -> !others.days().contains(day))
                .map(SpecialDay::toString)
                .toList();
    }
}
