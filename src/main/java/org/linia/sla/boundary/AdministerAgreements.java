package org.linia.sla.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementExample;
import org.linia.sla.AgreementRow;
import org.linia.sla.Conditions;
import org.linia.sla.Matter;
import org.linia.sla.Priority;
import org.linia.sla.PromisesChanged;
import org.linia.sla.control.AgreementRules;
import org.linia.sla.control.AgreementShelf;
import org.linia.sla.control.AgreementWords;
import org.linia.sla.control.Promises;
import org.linia.sla.entity.Agreement;
import org.linia.sla.entity.AgreementVersion;
import org.linia.sla.entity.Course;
import org.linia.sla.entity.Signed;
import org.linia.sla.entity.Terms;
import org.linia.sla.entity.WorkingCalendar;

/**
 * The agreements by which promises are made. A change is the next version: it holds for what is opened from its validity
 * on, and what was opened before keeps what it had. Of each kind, the first in the order that matches applies.
 */
@Stateless
public class AdministerAgreements {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private AgreementRules rules;

    @Inject
    private AgreementShelf shelf;

    @Inject
    private AgreementWords words;

    @Inject
    private NoteChange note;

    @Inject
    private Event<PromisesChanged> changed;

    @Inject
    private Clock clock;

    /** Those that a manager may see, by kind and in the order in which they are asked. */
    @RolesAllowed(MANAGER)
    public List<AgreementRow> all() {
        return shelf.rows();
    }

    /** @throws NotFound if there is none of that key, or it is another organisation's */
    @RolesAllowed(MANAGER)
    public AgreementRow read(String key) {
        return shelf.rows().stream()
                .filter(row -> row.draft().key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * It is asked before all others of its kind.
     *
     * @throws InvalidInput naming what is wrong, such as a calendar that there is not
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void create(AgreementDraft draft) {
        shelf.lock();
        rules.check(draft, shelf.calendars());
        if (shelf.latest().stream().anyMatch(one -> one.ref().key().equals(draft.key()))) {
            throw InvalidInput.of("key", "sla.invalid.keyTaken");
        }
        Agreement agreement = new Agreement(draft.key(), draft.kind());
        entities.persist(agreement);
        add(agreement, 1, draft, shelf.before(shelf.latest(draft.kind()), 0));
        note.note(AuditKind.CREATED, subject(draft.key()), Map.of("name", draft.name()));
    }

    /**
     * How much is worked on a usual day by a calendar: on the average of the weekdays that are worked at all.
     *
     * @param calendar its key, or null
     * @return empty if there is no such calendar
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public Optional<Duration> usualDay(String calendar) {
        return shelf.calendar(calendar).map(WorkingCalendar::usualDay);
    }

    /**
     * Key and kind stay what they are. Nothing happens if nothing differs.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void change(String key, long version, AgreementDraft draft) {
        shelf.lock();
        rules.check(draft, shelf.calendars());
        AgreementRow before = seen(key, version);
        Differences differences = AgreementShelf.differences(before.draft(), draft);
        if (!differences.isEmpty()) {
            Signed latest = shelf.latest(key);
            add(shelf.agreement(key), latest.ref().version() + 1, wished(draft, latest), latest.position());
            note.changed(subject(key), differences);
        }
    }

    /** Makes the version before the latest one the next one. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void takeBack(String key, long version) {
        List<AgreementRow.Edition> versions = seen(key, version).versions();
        if (versions.size() < 2) {
            throw new NotFound();
        }
        AgreementDraft former = versions.get(1).draft();
        change(key, version, former.validFrom(null));
    }

    /**
     * Moves it in the order of its kind.
     *
     * @param by how many places down; up if negative
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void move(String key, long version, int by) {
        shelf.lock();
        AgreementRow row = seen(key, version);
        List<Signed> order = new ArrayList<>(shelf.latest(row.draft().kind()));
        Signed moved = shelf.latest(key);
        int from = order.indexOf(moved);
        int to = Math.max(0, Math.min(order.size() - 1, from + by));
        if (from != to) {
            order.remove(from);
            add(shelf.agreement(key), moved.ref().version() + 1, row.draft().validFrom(null), shelf.before(order, to));
            note.changed(subject(key), new Differences().of("place", from + 1, to + 1));
        }
    }

    /** What comes from the version before is no wish, unless that has yet to come. */
    private AgreementDraft wished(AgreementDraft draft, Signed before) {
        boolean goesOn = before.validFrom().equals(draft.validFrom())
                && !before.validFrom().isAfter(clock.instant());
        return goesOn ? draft.validFrom(null) : draft;
    }

    /**
     * When what comes in now would be due by the draft, by target.
     *
     * @throws InvalidInput if the draft cannot be an agreement
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public List<AgreementExample> examples(AgreementDraft draft, Priority priority) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return draft.times().stream()
                .filter(time -> time.priority() == priority)
                .flatMap(time -> shelf
                        .calendar(time.calendar())
                        .map(calendar -> new AgreementExample(
                                time.target(),
                                time.allowed(),
                                time.calendar(),
                                calendar.due(now, time.allowed()),
                                Course.ahead(now, calendar, time.allowed())))
                        .stream())
                .toList();
    }

    /**
     * Whether an agreement that says so would apply to what comes in now, in the place that it has or would get: the first
     * of its kind.
     *
     * @throws InvalidInput if it asks for what there is not
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public Predicate<Matter> wouldApply(AgreementDraft draft) {
        Conditions wanted = words.now().stored(draft.conditions());
        List<Signed> before = shelf.latest(draft.kind()).stream()
                .takeWhile(one -> !one.ref().key().equals(draft.key()))
                .toList();
        boolean isNew = before.size() == shelf.latest(draft.kind()).size();
        return matter -> draft.active()
                && matter.concerns(draft.kind())
                && wanted.match(matter)
                && (isNew || before.stream().noneMatch(one -> one.applies(matter)));
    }

    private void add(Agreement agreement, int number, AgreementDraft draft, BigDecimal position) {
        Terms terms = new Terms(words.now().stored(draft.conditions()), draft.pauses(), draft.warnings());
        entities.persist(new AgreementVersion(
                agreement,
                number,
                draft.active(),
                draft.name().strip(),
                validFrom(draft.validFrom()),
                position,
                terms,
                draft.times()));
        entities.flush();
        changed.fire(new PromisesChanged());
    }

    /** Never from the past, and not before every server knows it. */
    private Instant validFrom(Instant wished) {
        Instant now = clock.instant();
        if (wished != null && wished.isBefore(now.minus(Promises.NOTICE))) {
            throw InvalidInput.of("validFrom", "sla.invalid.validFrom");
        }
        Instant soonest =
                now.plus(Promises.NOTICE).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        return wished == null || wished.isBefore(soonest) ? soonest : wished.truncatedTo(ChronoUnit.SECONDS);
    }

    private AgreementRow seen(String key, long version) {
        AgreementRow row = read(key);
        if (row.version() != version) {
            throw new Stale(row.version());
        }
        return row;
    }

    private static String subject(String key) {
        return "agreement:" + key;
    }
}
