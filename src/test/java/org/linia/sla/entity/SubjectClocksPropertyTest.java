package org.linia.sla.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.Conditions;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;
import org.linia.sla.WorkingHours;
import org.linia.sla.entity.CalendarCases.Case;
import org.linia.sla.entity.LivedSubject.Event;
import org.linia.sla.entity.LivedSubject.Life;
import org.linia.sla.entity.LivedSubject.Shown;
import org.linia.sla.entity.LivedSubject.Time;

/**
 * F3: the clocks of a subject agree with living through its days second by second, whatever happens to it: waits of any
 * reason, other priorities and teams that bring other agreements, endings and reopenings.
 */
class SubjectClocksPropertyTest {
    private static final int SPAN = 86_400;
    private static final Set<PendingReason> USER = EnumSet.of(PendingReason.USER);
    private static final SlowCalendar ALWAYS = new SlowCalendar(
            ZoneId.of("UTC"),
            Arrays.stream(DayOfWeek.values())
                    .collect(Collectors.toMap(Function.identity(), day -> List.of(WorkingHours.ALL_DAY))),
            Map.of());

    /** @param gaps seconds between what happens; {@code turns} what that is, of what can happen then */
    record Days(List<Integer> gaps, List<Integer> turns, List<Integer> allowed) {}

    @Provide
    Arbitrary<Case> cases() {
        return CalendarCases.cases();
    }

    @Provide
    Arbitrary<Days> days() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, SPAN / 8).list().ofSize(14),
                        Arbitraries.integers().between(0, 99).list().ofSize(14),
                        Arbitraries.integers().between(0, SPAN / 3).list().ofSize(4))
                .as(Days::new);
    }

    @Property(tries = 60)
    void theyAgreeWithLivingThroughIt(@ForAll("cases") Case a, @ForAll("days") Days days) {
        List<Event> events = events(days);
        int now = events.get(events.size() - 1).second() + SPAN / 12;
        int[] open = a.calendar().openSecondsBefore(a.from(), now + 1);
        int[] all = IntStream.rangeClosed(0, now + 1).toArray();
        PromiseBook book = book(a, days.allowed());
        SubjectClocks clocks = new SubjectClocks(1, book);
        clocks.live(moments(events, a.from()));
        LivedSubject lived = new LivedSubject(events);

        for (Target target : Target.values()) {
            AgreementKind kind = target == Target.LEVEL_TIME ? AgreementKind.OLA : AgreementKind.SLA;
            List<Clock> measured = clocks.clocks().stream()
                    .filter(clock -> clock.target() == target)
                    .toList();
            List<Life> lives = lived.lives(target);
            assertEquals(lives.size(), measured.size(), target + " by " + kind);
            for (int i = 0; i < lives.size(); i++) {
                Time time = promised(days.allowed(), open, all, target, lives.get(i));
                assertEquals(time != null, measured.get(i).isPromised(), target + " is promised");
                if (time != null) {
                    agrees(
                            lived.shown(lives.get(i), time, now),
                            lives.get(i),
                            time,
                            measured.get(i),
                            book,
                            clocks,
                            a,
                            now);
                }
            }
        }
    }

    @Property(tries = 200)
    void toldOneByOneOrAtOnceTheyAreTheSame(@ForAll("cases") Case a, @ForAll("days") Days days) {
        PromiseBook book = book(a, days.allowed());
        List<ClockMoment> moments = moments(events(days), a.from());
        SubjectClocks atOnce = new SubjectClocks(1, book);
        atOnce.live(moments);
        SubjectClocks oneByOne = new SubjectClocks(1, book);
        moments.forEach(moment -> oneByOne.live(List.of(moment)));

        assertEquals(List.of(), oneByOne.differences(atOnce));
    }

    private static void agrees(
            Shown shown, Life life, Time time, Clock clock, PromiseBook book, SubjectClocks clocks, Case a, int now) {
        ClockReading reading = clock.reading(book, clocks.waited(), a.from().plusSeconds(now));
        String which = clock.target() + " from " + life.from;
        assertEquals(Duration.ofSeconds(shown.elapsed()), reading.elapsed(), which);
        assertEquals(Duration.ofSeconds(time.allowed()), reading.allowed(), which);
        assertEquals(shown.late(), reading.state() == ClockState.BREACHED, which + " is late");
        if (shown.late()) {
            assertEquals(a.from().plusSeconds(shown.due()), reading.dueAt(), which);
        } else if (life.to != null) {
            assertEquals(life.met ? ClockState.MET : ClockState.STOPPED, reading.state(), which);
        }
    }

    /** The standard promises by priority; to team 2 the level time of an agreement with other pauses. */
    private static Time promised(List<Integer> allowed, int[] open, int[] all, Target target, Life life) {
        if (target == Target.LEVEL_TIME) {
            return life.team == 2 ? new Time(allowed.get(3), open, Set.of()) : null;
        }
        boolean high = life.priority == Priority.HIGH;
        if (target == Target.RESOLUTION && life.team == 2) {
            // another agreement of the same kind goes before for what team 2 has to do with: see its type
            return new Time(allowed.get(2), all, EnumSet.allOf(PendingReason.class));
        }
        return life.team == 2 ? null : new Time(allowed.get(high ? 0 : 1), high ? all : open, USER);
    }

    private static PromiseBook book(Case a, List<Integer> allowed) {
        Conditions special =
                new Conditions(Set.of(), Set.of(), Set.of(), Set.of("2"), null, Set.of(), Set.of(), Set.of());
        Conditions second =
                new Conditions(Set.of(), Set.of(), Set.of(), Set.of(), null, Set.of(), Set.of(2L), Set.of());
        return new Books()
                .calendar("random", a.calendar())
                .calendar("always", ALWAYS)
                .agreement(
                        AgreementKind.SLA,
                        "special",
                        1,
                        Instant.EPOCH,
                        new Terms(special, pausedBy(EnumSet.allOf(PendingReason.class)), List.of()),
                        time(Target.RESOLUTION, Priority.HIGH, allowed.get(2), "always"),
                        time(Target.RESOLUTION, Priority.LOW, allowed.get(2), "always"))
                .agreement(
                        AgreementKind.SLA,
                        "standard",
                        1,
                        Instant.EPOCH,
                        new Terms(Conditions.NONE, pausedBy(USER), List.of(75)),
                        standard(allowed))
                .agreement(
                        AgreementKind.OLA,
                        "team",
                        1,
                        Instant.EPOCH,
                        new Terms(second, Map.of(), List.of()),
                        time(Target.LEVEL_TIME, Priority.HIGH, allowed.get(3), "random"),
                        time(Target.LEVEL_TIME, Priority.LOW, allowed.get(3), "random"))
                .book();
    }

    private static Map<Target, Set<PendingReason>> pausedBy(Set<PendingReason> reasons) {
        return Arrays.stream(Target.values()).collect(Collectors.toMap(Function.identity(), target -> reasons));
    }

    private static PromisedTime[] standard(List<Integer> allowed) {
        return Stream.of(Target.FIRST_RESPONSE, Target.NEXT_UPDATE, Target.RESOLUTION)
                .flatMap(target -> Stream.of(
                        time(target, Priority.HIGH, allowed.get(0), "always"),
                        time(target, Priority.LOW, allowed.get(1), "random")))
                .toArray(PromisedTime[]::new);
    }

    private static PromisedTime time(Target target, Priority priority, int seconds, String calendar) {
        return new PromisedTime(target, priority, Duration.ofSeconds(seconds), calendar);
    }

    /** Only what can happen to a subject as it is then. */
    private static List<Event> events(Days days) {
        List<Event> events = new ArrayList<>();
        events.add(new Event(0, What.OPENED, null, Priority.HIGH, 1));
        int second = 0;
        boolean responded = false;
        for (int i = 0; i < days.gaps().size() && second + days.gaps().get(i) < SPAN; i++) {
            second += days.gaps().get(i);
            Event last = events.get(events.size() - 1);
            for (What what : next(days.turns().get(i), events, responded)) {
                boolean turns = days.turns().get(i) % 2 == 0;
                Priority priority = what == What.CHANGED ? turns ? Priority.LOW : Priority.HIGH : last.priority();
                long team = what == What.ARRIVED ? (turns ? 2 : 1) : last.team();
                PendingReason reason = what == What.WAITS ? turns ? PendingReason.USER : PendingReason.SUPPLIER : null;
                events.add(new Event(second, what, reason, priority, team));
                responded |= what == What.RESPONDED;
            }
        }
        return events;
    }

    private static List<What> next(int turn, List<Event> events, boolean responded) {
        What state = events.stream()
                .map(Event::what)
                .filter(what -> Set.of(What.WAITS, What.GOES_ON, What.RESOLVED, What.CANCELLED, What.REOPENED)
                        .contains(what))
                .reduce(What.GOES_ON, (before, after) -> after);
        if (state == What.RESOLVED || state == What.CANCELLED) {
            return turn < 80 ? List.of(What.REOPENED) : List.of();
        } else if (turn < 25) {
            return List.of(turn < 12 ? What.CHANGED : What.ARRIVED);
        } else if (turn < 60) {
            return List.of(state == What.WAITS && turn < 45 ? What.GOES_ON : What.WAITS);
        } else if (turn < 80) {
            return responded ? List.of(What.ANSWERED) : List.of(What.RESPONDED, What.ANSWERED);
        } else if (turn < 88) {
            return List.of(What.CANCELLED);
        }
        return responded ? List.of(What.RESOLVED) : List.of(What.RESPONDED, What.RESOLVED);
    }

    private static List<ClockMoment> moments(List<Event> events, Instant from) {
        return events.stream()
                .map(event -> new ClockMoment(
                        from.plusSeconds(event.second()), event.what(), matter(event, from), event.reason()))
                .toList();
    }

    private static Matter matter(Event event, Instant from) {
        return new Matter(
                from,
                new OrganisationId(1),
                null,
                null,
                Long.toString(event.team()),
                event.priority(),
                false,
                null,
                new TeamId(event.team()),
                null);
    }
}
