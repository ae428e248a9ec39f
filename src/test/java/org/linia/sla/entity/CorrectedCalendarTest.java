package org.linia.sla.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.identity.OrganisationId;
import org.linia.sla.AgreementKind;
import org.linia.sla.CalendarDraft;
import org.linia.sla.ClockAlarm;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.Conditions;
import org.linia.sla.Matter;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.Target;
import org.linia.sla.WorkingHours;

/** F3: every day is worked from 8 to 18 UTC, ten hours are promised, and Monday, 2026-11-23, was a holiday all the while. */
class CorrectedCalendarTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant OPENED = at("23T08:00");
    private static final Instant REPLACED = at("24T07:00");

    private final Calendar wrong = new Calendar(draft(List.of()), null, PublicDays.NONE);
    private final SubjectClocks before = new SubjectClocks(1, book(wrong));

    @Test
    void what_was_promised_by_it_is_due_as_the_correction_has_it() {
        open();
        assertEquals(Optional.of(at("23T18:00")), before.nextDue());

        Calendar next = next();
        SubjectClocks after = corrected(next);
        after.recount(REPLACED);

        assertEquals(Optional.of(at("24T18:00")), after.nextDue());
        SubjectClocks anew = new SubjectClocks(1, book(wrong, next));
        anew.live(List.of(opened()));
        assertEquals(List.of(), after.differences(anew));
    }

    @Test
    void what_warned_too_early_warns_again_in_its_time() {
        open();
        assertEquals(List.of(50, 1), fired(before, "23T18:00:01"));
        assertEquals(List.of(100, 1), fired(before, "23T18:00:01"));

        SubjectClocks after = corrected();
        after.recount(REPLACED);

        assertEquals(List.of(), fired(after, "24T12:59:59"));
        assertEquals(List.of(50, 2), fired(after, "24T13:00"));
        assertEquals(List.of(100, 2), fired(after, "24T18:00:01"));
        assertEquals(List.of(), fired(after, "24T18:00:02"));
    }

    @Test
    void what_warned_rightly_does_not_warn_again() {
        open();
        fired(before, "24T13:00");
        SubjectClocks after = corrected();
        after.recount(at("24T13:00"));
        assertEquals(List.of(100, 1), fired(after, "24T18:00:01"));
    }

    @Test
    void a_correction_can_itself_be_corrected() {
        open();
        Calendar second = next();
        corrected(second);
        Calendar third = Books.identified(second.replace(draft(List.of()), null, PublicDays.NONE, REPLACED), 3);
        second.correct(third, "It was no holiday after all");
        SubjectClocks after = new SubjectClocks(1, book(wrong, second, third), before.clocks(), List.of());
        after.recount(REPLACED);
        assertEquals(Optional.of(at("23T18:00")), after.nextDue());
    }

    @Test
    void only_the_next_edition_corrects_and_only_once() {
        Calendar stranger = Books.identified(new Calendar(draft(List.of()), null, PublicDays.NONE), 2);
        assertThrows(IllegalStateException.class, () -> wrong.correct(stranger, "x"));
        Calendar next = next();
        wrong.correct(next, "x");
        assertThrows(IllegalStateException.class, () -> wrong.correct(next, "x"));
    }

    private void open() {
        before.live(List.of(opened()));
        Books.identified(before.clocks().get(0), 1);
    }

    private static ClockMoment opened() {
        return ClockMoment.of(OPENED, What.OPENED, Matter.ordinary(new OrganisationId(1), Priority.MEDIUM, OPENED));
    }

    private Calendar next() {
        SpecialDay holiday = new SpecialDay(MONDAY, "Forgotten", List.of());
        return Books.identified(wrong.replace(draft(List.of(holiday)), null, PublicDays.NONE, REPLACED), 2);
    }

    private SubjectClocks corrected() {
        return corrected(next());
    }

    private SubjectClocks corrected(Calendar next) {
        wrong.correct(next, "A holiday was forgotten");
        return new SubjectClocks(1, book(wrong, next), before.clocks(), List.of());
    }

    /** Percentage and round of what fires then. */
    private static List<Integer> fired(SubjectClocks clocks, String now) {
        Optional<ClockAlarm> alarm = clocks.fire(1, at(now));
        return alarm.map(fired -> List.of(fired.percent(), fired.round())).orElse(List.of());
    }

    private static CalendarDraft draft(List<SpecialDay> days) {
        Map<DayOfWeek, List<WorkingHours>> week = Arrays.stream(DayOfWeek.values())
                .collect(Collectors.toMap(day -> day, day -> List.of(WorkingHours.of("08:00", "18:00"))));
        return new CalendarDraft("days", "Days", null, "UTC", null, null, week, days, true);
    }

    private static PromiseBook book(Calendar... editions) {
        Books books = new Books();
        Arrays.stream(editions).forEach(books::calendar);
        Terms terms = new Terms(Conditions.NONE, Map.of(), List.of(50));
        PromisedTime time = new PromisedTime(Target.RESOLUTION, Priority.MEDIUM, Duration.ofHours(10), "days");
        return books.agreement(AgreementKind.SLA, "standard", 1, Instant.EPOCH, terms, time)
                .book();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-" + (time.length() == 8 ? time + ":00Z" : time + "Z"));
    }
}
