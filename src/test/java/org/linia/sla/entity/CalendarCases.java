package org.linia.sla.entity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.linia.sla.WorkingHours;

/** Random calendars, and moments close to where the wall clock of their zone jumps. */
final class CalendarCases {
    private static final long DAY = 86_400;
    private static final Instant FIRST = Instant.parse("1985-01-01T00:00:00Z");

    /** Without jumps; by an hour, by half an hour, at midnight, one minute after it, by a whole day. */
    private static final List<String> ZONES = List.of(
            "UTC",
            "Asia/Shanghai",
            "Asia/Kathmandu",
            "Asia/Kolkata",
            "Europe/Bucharest",
            "America/New_York",
            "America/Havana",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Asia/Beirut",
            "Pacific/Apia",
            "Pacific/Kwajalein");

    private CalendarCases() {}

    /** A calendar and a moment from which to ask. */
    record Case(SlowCalendar calendar, Instant from) {}

    static Arbitrary<Case> cases() {
        return Arbitraries.of(ZONES).map(ZoneId::of).flatMap(zone -> start(zone)
                .flatMap(from -> Combinators.combine(week(), specials(from))
                        .as((week, specials) -> new Case(new SlowCalendar(zone, week, specials), from))));
    }

    private static Arbitrary<Instant> start(ZoneId zone) {
        List<Instant> jumps = jumps(zone.getRules());
        return Combinators.combine(Arbitraries.of(jumps), Arbitraries.longs().between(-DAY * 3 / 2, DAY / 2))
                .as(Instant::plusSeconds);
    }

    private static List<Instant> jumps(ZoneRules rules) {
        List<Instant> jumps = new ArrayList<>();
        ZoneOffsetTransition next = rules.nextTransition(FIRST);
        while (next != null && jumps.size() < 80) {
            jumps.add(next.getInstant());
            next = rules.nextTransition(next.getInstant());
        }
        return jumps.isEmpty() ? List.of(FIRST) : jumps;
    }

    private static Arbitrary<Map<DayOfWeek, List<WorkingHours>>> week() {
        return day().list()
                .ofSize(7)
                .map(days -> Set.of(DayOfWeek.values()).stream()
                        .collect(Collectors.toMap(day -> day, day -> days.get(day.ordinal()))))
                .filter(week -> week.values().stream().anyMatch(hours -> !hours.isEmpty()));
    }

    /** Up to three stretches: an even number of borders, early hours more often than late ones. */
    private static Arbitrary<List<WorkingHours>> day() {
        Arbitrary<Integer> border = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(0, 16).map(quarter -> quarter * 900)),
                Tuple.of(2, Arbitraries.integers().between(0, (int) DAY)),
                Tuple.of(1, Arbitraries.of(0, (int) DAY)));
        return border.list().ofMaxSize(6).map(CalendarCases::stretches);
    }

    private static List<WorkingHours> stretches(List<Integer> borders) {
        List<Integer> ordered = new ArrayList<>(new TreeSet<>(borders));
        List<WorkingHours> hours = new ArrayList<>();
        for (int i = 0; i + 1 < ordered.size(); i += 2) {
            hours.add(new WorkingHours(time(ordered.get(i)), time(ordered.get(i + 1))));
        }
        return hours;
    }

    private static LocalTime time(int second) {
        return LocalTime.ofSecondOfDay(second % DAY);
    }

    /** Holidays and dates with other hours. */
    private static Arbitrary<Map<LocalDate, List<WorkingHours>>> specials(Instant near) {
        LocalDate day = LocalDate.ofEpochDay(Math.floorDiv(near.getEpochSecond(), DAY));
        Arbitrary<LocalDate> dates = Arbitraries.integers().between(-2, 5).map(day::plusDays);
        Arbitrary<List<WorkingHours>> hours = Arbitraries.oneOf(Arbitraries.just(List.of()), day());
        return Arbitraries.maps(dates, hours).ofMaxSize(4);
    }
}
