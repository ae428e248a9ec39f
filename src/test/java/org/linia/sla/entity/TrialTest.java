package org.linia.sla.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRef;
import org.linia.sla.CalendarDraft;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.Conditions;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.PublicDays;
import org.linia.sla.Simulated.Outcome;
import org.linia.sla.Target;
import org.linia.sla.WorkingHours;

/** F5, A6: a time box that is tried on past subjects hands them on when it would have run out. Work never stops here. */
class TrialTest {
    private static final Instant OPENED = at("08:00");
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final SupportLines LINES = new SupportLines() {
        @Override
        public BigDecimal number(LevelId level) {
            return BigDecimal.valueOf(level == null ? 0 : level.value());
        }

        @Override
        public Optional<LevelId> above(Matter matter) {
            return matter.level().value() == 3
                    ? Optional.empty()
                    : Optional.of(new LevelId(matter.level().value() + 1));
        }
    };

    /** The first line has 15 minutes by the draft, the second one an hour by an agreement that there is. */
    private final PromiseBook book = new Books()
            .calendar(new Calendar(always(), null, PublicDays.NONE))
            .agreement(AgreementKind.OLA, "second", 1, Instant.EPOCH, terms(2), time(60))
            .book();

    @Test
    void theNextLinesTimeBeginsWhenTheBoxWouldHaveRunOut() {
        List<ClockMoment> told = List.of(
                moment("08:00", What.OPENED, 1), moment("10:00", What.ARRIVED, 2), moment("10:30", What.RESOLVED, 2));

        assertThat(said(told)).containsExactly("1: null BROKEN null 08:15:00", "2: KEPT BROKEN 11:00:00 09:15:00");
    }

    @Test
    void whoSolvesItInTheBoxHandsNothingOn() {
        List<ClockMoment> told = List.of(moment("08:00", What.OPENED, 1), moment("08:10", What.RESOLVED, 1));

        assertThat(said(told)).containsExactly("1: null KEPT null 08:15:00");
    }

    @Test
    void whatWasNeverHandedOnIsAtMostUntilItEnded() {
        List<ClockMoment> told = List.of(moment("08:00", What.OPENED, 1), moment("08:40", What.RESOLVED, 1));

        assertThat(said(told)).containsExactly("1: null BROKEN null 08:15:00", "2: null KEPT null 09:15:00");
    }

    @Test
    void aPauseMovesTheMomentAtWhichItIsHandedOn() {
        List<ClockMoment> told = List.of(
                moment("08:00", What.OPENED, 1),
                new ClockMoment(at("08:10"), What.WAITS, matter(1), PendingReason.USER),
                moment("09:00", What.GOES_ON, 1),
                moment("12:00", What.RESOLVED, 1));

        assertThat(said(told)).containsExactly("1: null BROKEN null 09:05:00", "2: null BROKEN null 10:05:00");
    }

    @Test
    void whatComesBackAfterwardsIsFollowedAgain() {
        List<ClockMoment> told = List.of(
                moment("08:00", What.OPENED, 1),
                moment("09:00", What.ARRIVED, 2),
                moment("09:10", What.ARRIVED, 1),
                moment("09:20", What.RESOLVED, 1));

        assertThat(said(told))
                .containsExactly(
                        "1: null BROKEN null 08:15:00", "2: KEPT KEPT 10:00:00 09:15:00", "3: null KEPT null 09:25:00");
    }

    @Test
    void theLastLineKeepsWhatItCannotHandOn() {
        List<ClockMoment> told = List.of(moment("08:00", What.OPENED, 3), moment("09:00", What.RESOLVED, 3));

        assertThat(said(told, Set.of())).containsExactly("1: null BROKEN null 08:15:00");
    }

    private List<String> said(List<ClockMoment> told) {
        return said(told, Set.of(1L));
    }

    private List<String> said(List<ClockMoment> told, Set<Long> levels) {
        Signed draft = new Signed(
                0,
                new AgreementRef(AgreementKind.OLA, "box", "Box", 0),
                true,
                Instant.MIN,
                BigDecimal.ZERO,
                terms(levels),
                Signed.byTarget(List.of(time(15))));
        SubjectClocks stored = new SubjectClocks(7, book);
        stored.live(told);
        return new Trial(draft, book, LINES, NOW)
                .of(7, stored, told).stream().map(TrialTest::said).toList();
    }

    private static String said(Outcome one) {
        return one.ordinal() + ": " + one.before() + " " + one.after() + " " + said(one.dueBefore()) + " "
                + said(one.dueAfter());
    }

    private static String said(Instant due) {
        return due == null ? "null" : due.toString().substring(11, 19);
    }

    private static Terms terms(long level) {
        return terms(Set.of(level));
    }

    private static Terms terms(Set<Long> levels) {
        return new Terms(
                new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), null, levels, Set.of(), Set.of()),
                Map.of(Target.LEVEL_TIME, Set.of(PendingReason.USER)),
                List.of());
    }

    private static PromisedTime time(int minutes) {
        return new PromisedTime(Target.LEVEL_TIME, Priority.HIGH, Duration.ofMinutes(minutes), "always");
    }

    private static CalendarDraft always() {
        return new CalendarDraft(
                "always",
                "Always",
                null,
                ZoneId.of("UTC").getId(),
                null,
                null,
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(WorkingHours.ALL_DAY))),
                List.of(),
                true);
    }

    private static ClockMoment moment(String time, What what, long level) {
        return ClockMoment.of(at(time), what, matter(level));
    }

    private static Matter matter(long level) {
        return new Matter(
                OPENED,
                new OrganisationId(1),
                null,
                null,
                "INCIDENT",
                Priority.HIGH,
                false,
                new LevelId(level),
                new TeamId(level),
                null);
    }

    private static Instant at(String time) {
        return LocalDate.of(2026, 11, 23)
                .atStartOfDay(ZoneId.of("UTC"))
                .toInstant()
                .plus(Duration.between(java.time.LocalTime.MIDNIGHT, java.time.LocalTime.parse(time)));
    }
}
