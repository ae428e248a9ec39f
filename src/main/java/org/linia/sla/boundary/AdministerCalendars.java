package org.linia.sla.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.LeadHouse;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarEffect;
import org.linia.sla.CalendarExample;
import org.linia.sla.CalendarRow;
import org.linia.sla.PromisesChanged;
import org.linia.sla.PublicDays;
import org.linia.sla.control.AgreementShelf;
import org.linia.sla.control.CalendarChange;
import org.linia.sla.control.CalendarRules;
import org.linia.sla.control.CalendarShelf;
import org.linia.sla.control.CalendarUses;
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

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CalendarRules rules;

    @Inject
    private CalendarShelf shelf;

    @Inject
    private CalendarUses uses;

    @Inject
    private CorrectCalendars corrections;

    @Inject
    private AgreementShelf agreements;

    @Inject
    private PublicHolidays holidays;

    @Inject
    private NoteChange note;

    @Inject
    private LeadHouse house;

    @Inject
    private Event<PromisesChanged> changed;

    @Inject
    private Clock clock;

    /** The latest edition of each, by name. */
    @RolesAllowed(MANAGER)
    public List<CalendarRow> all() {
        return shelf.rows();
    }

    /** @throws NotFound if there is none of that key, or it is another organisation's */
    @RolesAllowed(MANAGER)
    public CalendarRow read(String key) {
        return shelf.row(shelf.latest(key));
    }

    /** @throws InvalidInput naming what is wrong, such as a calendar without working time */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void create(CalendarDraft draft) {
        rules.check(draft);
        checkForAll(draft.organisation() == null);
        if (shelf.isTaken(draft.key())) {
            throw InvalidInput.of("key", "sla.invalid.keyTaken");
        }
        entities.persist(new Calendar(draft, shelf.organisation(draft.organisation()), holidays.around(draft, clock)));
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
        Calendar before = shelf.seen(key, version);
        checkForAll(draft.organisation() == null || before.organisation().isEmpty());
        PublicDays known =
                correction == null ? holidays.around(draft, clock) : holidays.around(draft, clock, before.publicDays());
        Differences differences = new CalendarChange(shelf.row(before), draft, known).differences();
        if (!draft.active()) {
            refuseUsed(draft);
        }
        if (!differences.isEmpty()) {
            Instant at = clock.instant().plus(Promises.NOTICE);
            Calendar next = before.replace(draft, shelf.organisation(draft.organisation()), known, at);
            shelf.add(before, next);
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
        shelf.seen(key, version);
        if (corrections.takeBack(key, version)) {
            return;
        }
        Calendar former = shelf.editions(key).stream()
                .filter(edition -> edition.edition() < version)
                .findFirst()
                .orElseThrow(NotFound::new);
        change(key, version, shelf.row(former).draft(), former.correction().orElse(null));
    }

    /**
     * Removes it with all its editions, as if it had never been.
     *
     * @throws Conflict naming what uses it, or ever used it: then it can only be switched off
     * @throws Stale if somebody else changed it since that edition
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    @FreshSignIn
    public void delete(String key, long version) {
        // nobody promises anything by it meanwhile
        agreements.lock();
        Calendar latest = shelf.seen(key, version);
        checkForAll(latest.organisation().isEmpty());
        List<Object> used = uses.ever(key);
        if (latest.organisation().isPresent() || CalendarUses.isAny(used)) {
            String why = latest.organisation().isPresent() ? "sla.refused.ownCalendar" : "sla.refused.calendarUsed";
            throw new Conflict(List.of(), why, used.toArray());
        }
        for (String part : List.of("interval", "holiday", "exception")) {
            entities.createNativeQuery("delete from calendar_" + part
                            + " where calendar_id in (select id from calendar where key = ?1)")
                    .setParameter(1, key)
                    .executeUpdate();
        }
        entities.createNativeQuery("delete from calendar where key = ?1")
                .setParameter(1, key)
                .executeUpdate();
        note.note(AuditKind.DELETED, "calendar:" + key, Map.of("name", latest.name()));
        changed.fire(new PromisesChanged());
    }

    /** What is of no organisation is of all. */
    private void checkForAll(boolean shared) {
        if (shared) {
            house.check();
        }
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
        PublicDays known = holidays.around(draft, clock);
        WorkingCalendar working = new Calendar(draft, null, known).working();
        Instant now = clock.instant();
        return new CalendarEffect(
                EXAMPLES.stream()
                        .map(allowed -> new CalendarExample(allowed, working.due(now, allowed)))
                        .toList(),
                known);
    }

    /** What an organisation has of its own says when its tickets are closed, whether anything is promised in it or not. */
    private void refuseUsed(CalendarDraft draft) {
        if (draft.organisation() != null) {
            throw InvalidInput.of("active", "sla.invalid.ownOf", draft.organisation());
        }
        List<Object> used = uses.now(draft.key());
        if (CalendarUses.isAny(used)) {
            throw InvalidInput.of("active", "sla.invalid.inUse", used.toArray());
        }
    }
}
