package org.linia.sla.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linia.audit.Differences;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
import org.linia.sla.CalendarDraft;
import org.linia.sla.CalendarEdition;
import org.linia.sla.PromisesChanged;
import org.linia.sla.PublicDays;
import org.linia.sla.control.CalendarChange;
import org.linia.sla.control.CalendarRules;
import org.linia.sla.control.CalendarShelf;
import org.linia.sla.control.Promises;
import org.linia.sla.control.PublicHolidays;
import org.linia.sla.entity.Calendar;

/**
 * Former editions of calendars, and their correction. A calendar often changes rightly after an edition that was wrong, so
 * what a former one is corrected to holds for what was promised by it and for nothing else; new promises go on by the latest.
 * (Whoever finds the latest one wrong changes it, and says so.)
 */
@Stateless
public class CorrectCalendars {
    @Inject
    private CalendarRules rules;

    @Inject
    private CalendarShelf shelf;

    @Inject
    private PublicHolidays holidays;

    @Inject
    private NoteChange note;

    @Inject
    private Event<PromisesChanged> changed;

    @Inject
    private Clock clock;

    /**
     * Those that were ever in force, the latest first.
     *
     * @throws NotFound if there is no such calendar, or it is another organisation's
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public List<CalendarEdition> editions(String key) {
        List<Calendar> all = shelf.editions(key);
        List<CalendarEdition> editions = new ArrayList<>();
        for (Calendar one : all) {
            Optional<Calendar> before = before(all, one);
            if (!isAside(all, one)) {
                editions.add(new CalendarEdition(
                        one.edition(),
                        shelf.row(counting(all, one)).draft(),
                        before.flatMap(Calendar::replacedAt).orElse(null),
                        one.replacedAt().orElse(null),
                        one.correction().orElse(null)));
            }
        }
        return editions;
    }

    /**
     * What counts by a former edition counts by the draft from now on. Nothing happens if nothing differs.
     *
     * @param version the latest edition, as the manager has seen it
     * @param number of the one that was wrong
     * @param reason what was wrong
     * @throws NotFound if there is no such edition, or it is another organisation's
     * @throws InvalidInput naming what is wrong, such as the latest edition
     * @throws Stale if somebody else changed the calendar since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public void correct(String key, long version, int number, CalendarDraft draft, String reason) {
        rules.check(draft);
        CalendarRules.checkCorrection(reason == null ? "" : reason);
        Calendar latest = shelf.seen(key, version);
        List<Calendar> all = shelf.editions(key);
        Calendar wrong = counting(all, named(all, number));
        if (wrong.isLatest()) {
            throw InvalidInput.of("edition", "sla.invalid.latestEdition");
        }
        PublicDays known = holidays.around(draft, clock, wrong.publicDays());
        Differences differences = new CalendarChange(shelf.row(wrong), draft, known).differences();
        if (!differences.isEmpty()) {
            Instant at = clock.instant().plus(Promises.NOTICE);
            Calendar right = latest.replace(draft, latest.organisation().orElse(null), known, at);
            shelf.add(latest, right);
            // replaced at the same moment: never in force itself
            Calendar next = right.replace(
                    shelf.row(latest).draft(), latest.organisation().orElse(null), latest.publicDays(), at);
            shelf.add(right, next);
            wrong.correct(right, reason.strip());
            note.changed(
                    "calendar:" + key, differences.of("edition", null, number).of("correction", null, reason));
            changed.fire(new PromisesChanged());
        }
    }

    /**
     * Corrects back what the latest change corrected.
     *
     * @return whether that was a correction of a former edition
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_SERVICE_LEVELS)
    public boolean takeBack(String key, long version) {
        List<Calendar> all = shelf.editions(key);
        Optional<Calendar> aside = all.stream()
                .filter(one -> one.edition() == version - 1 && isAside(all, one))
                .findFirst();
        aside.flatMap(right -> all.stream()
                        .filter(one ->
                                one.correctedBy().filter(id -> id == right.id()).isPresent())
                        .findFirst())
                .ifPresent(wrong -> correct(
                        key,
                        version,
                        wrong.edition(),
                        shelf.row(wrong).draft(),
                        wrong.correction().orElseThrow()));
        return aside.isPresent();
    }

    private static Calendar named(List<Calendar> all, int number) {
        return all.stream()
                .filter(one -> one.edition() == number && !isAside(all, one))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static Optional<Calendar> before(List<Calendar> all, Calendar one) {
        return all.stream()
                .filter(other -> other.edition() == one.edition() - 1)
                .findFirst();
    }

    /** Whether it was never in force, but only corrects another. */
    private static boolean isAside(List<Calendar> all, Calendar one) {
        return !one.isLatest()
                && before(all, one)
                        .filter(other -> other.replacedAt().equals(one.replacedAt()))
                        .isPresent();
    }

    private static Calendar counting(List<Calendar> all, Calendar one) {
        return one.correctedBy()
                .flatMap(id -> all.stream().filter(other -> other.id() == id).findFirst())
                .map(other -> counting(all, other))
                .orElse(one);
    }
}
