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
import java.time.Duration;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.OrganisationId;
import org.linia.identity.OrganisationRow;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarEffect;
import org.linia.sla.CalendarExample;
import org.linia.sla.CalendarRow;
import org.linia.sla.PromisesChanged;
import org.linia.sla.PublicDays;
import org.linia.sla.control.CalendarChange;
import org.linia.sla.control.CalendarRules;
import org.linia.sla.control.Promises;
import org.linia.sla.control.PublicHolidays;
import org.linia.sla.entity.Calendar;
import org.linia.sla.entity.WorkingCalendar;

/**
 * The calendars in which promises count: those of all, and those of organisations in a manager's scope. A change makes the
 * next edition: what is opened from some seconds later on counts in it, what was before keeps its own.
 */
@Stateless
public class AdministerCalendars {
    private static final List<Duration> EXAMPLES =
            Stream.of(1, 8, 40).map(Duration::ofHours).toList();
    /** How many times of the latest versions of agreements, unless those are switched off. */
    private static final String PROMISES = """
            select count(*) from agreement_target t join agreement_version v on v.id = t.version_id
            where t.calendar = ?1 and v.active and not exists (select from agreement_version l
              where l.agreement_id = v.agreement_id and l.number > v.number)""";

    private static final String TEAMS = "select count(*) from team_calendar where calendar_id = ?1";

    private static final String SUPPLIERS = "select count(*) from supplier where active and calendar_key = ?1";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CalendarRules rules;

    @Inject
    private PublicHolidays holidays;

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
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void create(CalendarDraft draft) {
        rules.check(draft);
        boolean taken = !entities.createQuery("SELECT c.id FROM Calendar c WHERE c.key = :key", Long.class)
                .setParameter("key", draft.key())
                .getResultList()
                .isEmpty();
        if (taken) {
            throw InvalidInput.of("key", "sla.invalid.keyTaken");
        }
        entities.persist(new Calendar(draft, organisation(draft.organisation()), publicDays(draft)));
        entities.flush();
        note.note(AuditKind.CREATED, "calendar:" + draft.key(), Map.of("name", draft.name()));
        changed.fire(new PromisesChanged());
    }

    /**
     * The key stays what it is. Nothing happens if nothing differs; public holidays that have become known since count as
     * a difference.
     *
     * @param correction why the edition before was wrong, so that what was promised by it is worked out anew; null: it was
     *     right, and what was promised by it stays
     * @throws InvalidInput naming what is wrong, such as switching off what promises count in
     * @throws Stale if somebody else changed it since that edition
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void change(String key, long version, CalendarDraft draft, String correction) {
        rules.check(draft);
        CalendarRules.checkCorrection(correction);
        List<OrganisationRow> mine = organisations.all();
        Calendar before = seen(key, version, mine);
        PublicDays known = publicDays(draft);
        Differences differences = new CalendarChange(row(before, mine), draft, known).differences();
        if (!draft.active()) {
            refuseUsed(before, draft);
        }
        if (!differences.isEmpty()) {
            Calendar next = before.replace(
                    draft,
                    organisation(draft.organisation()),
                    known,
                    clock.instant().plus(Promises.NOTICE));
            // two editions are never the latest at once, not even for a moment
            entities.flush();
            entities.persist(next);
            entities.flush();
            handOver(before, next);
            if (correction != null) {
                before.correct(next, correction.strip());
            }
            note.changed("calendar:" + key, differences.of("correction", null, correction));
            changed.fire(new PromisesChanged());
        }
    }

    /** Makes the edition before the latest one the next one; what was corrected is corrected back. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void takeBack(String key, long version) {
        List<OrganisationRow> mine = organisations.all();
        seen(key, version, mine);
        Calendar former = entities.createQuery(
                        "SELECT c FROM Calendar c WHERE c.key = :key AND c.edition < :now", Calendar.class)
                .setParameter("key", key)
                .setParameter("now", (int) version)
                .getResultStream()
                .max((a, b) -> Integer.compare(a.edition(), b.edition()))
                .orElseThrow(NotFound::new);
        change(key, version, row(former, mine).draft(), former.correction().orElse(null));
    }

    /**
     * What the draft would do if it were saved now.
     *
     * @throws InvalidInput if the draft cannot be a calendar
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public CalendarEffect effect(CalendarDraft draft) {
        rules.check(draft);
        PublicDays known = publicDays(draft);
        WorkingCalendar working = new Calendar(draft, null, known).working();
        Instant now = clock.instant();
        return new CalendarEffect(
                EXAMPLES.stream()
                        .map(allowed -> new CalendarExample(allowed, working.due(now, allowed)))
                        .toList(),
                known);
    }

    private PublicDays publicDays(CalendarDraft draft) {
        Year now = Year.now(clock.withZone(ZoneId.of(draft.timeZone())));
        return holidays.around(now, draft.country(), draft.region()).beside(draft.days());
    }

    /** What an organisation has of its own says when its tickets are closed, whether anything is promised in it or not. */
    private void refuseUsed(Calendar calendar, CalendarDraft draft) {
        if (draft.organisation() != null) {
            throw InvalidInput.of("active", "sla.invalid.ownOf", draft.organisation());
        }
        if (promises(calendar) > 0 || count(TEAMS, calendar.id()) > 0 || count(SUPPLIERS, calendar.key()) > 0) {
            throw InvalidInput.of("active", "sla.invalid.inUse");
        }
    }

    private long promises(Calendar calendar) {
        return count(PROMISES, calendar.key());
    }

    private long count(String sql, Object parameter) {
        return (Long) entities.createNativeQuery(sql).setParameter(1, parameter).getSingleResult();
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

    private void handOver(Calendar before, Calendar next) {
        entities.createNativeQuery("update team_calendar set calendar_id = ?1 where calendar_id = ?2")
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
        return new CalendarRow(draft, c.publicDays(), promises(c), c.edition());
    }
}
