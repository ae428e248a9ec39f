package org.linia.sla.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.linia.sla.WorkingHours;

/**
 * Working time as the wall clock shows it, without any time zone: a week that repeats, but for some dates. Moments are
 * local seconds since 1970-01-01T00:00, so that every question is a little arithmetic, however many years it spans.
 */
final class WallHours {
    private static final long DAY = 86_400;
    private static final long WEEK = 7 * DAY;
    /** 1970-01-01 was a Thursday, three days into its week. */
    private static final long SINCE_MONDAY = 3 * DAY;

    private final long[] opens;
    private final long[] closes;
    private final long weekly;
    private final NavigableMap<Long, List<WorkingHours>> specials = new TreeMap<>();

    WallHours(Map<DayOfWeek, List<WorkingHours>> week, Map<LocalDate, List<WorkingHours>> specialDays) {
        int size = week.values().stream().mapToInt(List::size).sum();
        opens = new long[size];
        closes = new long[size];
        int next = 0;
        for (DayOfWeek day : DayOfWeek.values()) {
            long midnight = day.ordinal() * DAY;
            for (WorkingHours hours : ordered(day, week.getOrDefault(day, List.of()))) {
                opens[next] = midnight + hours.opens();
                closes[next] = midnight + hours.closes();
                next++;
            }
        }
        if (size == 0) {
            throw new IllegalArgumentException("A calendar needs working time");
        }
        weekly = intoWeek(WEEK);
        specialDays.forEach((day, hours) -> specials.put(day.toEpochDay(), ordered(day, hours)));
    }

    private static List<WorkingHours> ordered(Object day, List<WorkingHours> hours) {
        if (WorkingHours.overlap(hours)) {
            throw new IllegalArgumentException("Working hours overlap on " + day);
        }
        return hours.stream().sorted(Comparator.comparing(WorkingHours::from)).toList();
    }

    /** Working seconds from the one moment to the other, which is not before it. */
    long worked(long from, long to) {
        long sum = sinceEpoch(to) - sinceEpoch(from);
        for (var special : specials.subMap(Math.floorDiv(from, DAY), true, Math.floorDiv(to, DAY), true)
                .entrySet()) {
            long midnight = special.getKey() * DAY;
            long begin = Math.max(from, midnight);
            long end = Math.min(to, midnight + DAY);
            sum += within(special.getValue(), begin - midnight, end - midnight) - (sinceEpoch(end) - sinceEpoch(begin));
        }
        return sum;
    }

    private static long within(List<WorkingHours> day, long from, long to) {
        return day.stream()
                .mapToLong(hours -> Math.max(0, Math.min(hours.closes(), to) - Math.max(hours.opens(), from)))
                .sum();
    }

    /** The earliest moment by which so many working seconds (one or more) have passed. */
    long reached(long from, long working) {
        long at = from;
        long left = working;
        for (var special : specials.tailMap(Math.floorDiv(from, DAY), true).entrySet()) {
            long midnight = special.getKey() * DAY;
            long begin = Math.max(at, midnight);
            long before = sinceEpoch(begin) - sinceEpoch(at);
            if (before >= left) {
                return usually(at, left);
            }
            left -= before;
            for (WorkingHours hours : special.getValue()) {
                long opens = Math.max(begin, midnight + hours.opens());
                long open = Math.max(0, midnight + hours.closes() - opens);
                if (open >= left) {
                    return opens + left;
                }
                left -= open;
            }
            at = midnight + DAY;
        }
        return usually(at, left);
    }

    /** The same as if no date were special: the inverse of {@link #sinceEpoch}. */
    private long usually(long from, long working) {
        long sum = Math.addExact(sinceEpoch(from), working);
        long weeks = Math.floorDiv(sum - 1, weekly);
        long left = sum - weeks * weekly;
        int i = 0;
        while (left > closes[i] - opens[i]) {
            left -= closes[i] - opens[i];
            i++;
        }
        return Math.multiplyExact(weeks, WEEK) - SINCE_MONDAY + opens[i] + left;
    }

    /** Working seconds of a day on which work is done at all, on average over the week. */
    long usualDay() {
        return weekly
                / Arrays.stream(opens).map(second -> second / DAY).distinct().count();
    }

    /** Working seconds since 1970 as if no date were special, negative before. */
    private long sinceEpoch(long at) {
        long sinceMonday = at + SINCE_MONDAY;
        return Math.floorDiv(sinceMonday, WEEK) * weekly + intoWeek(Math.floorMod(sinceMonday, WEEK));
    }

    private long intoWeek(long second) {
        long sum = 0;
        for (int i = 0; i < opens.length; i++) {
            sum += Math.max(0, Math.min(closes[i], second) - opens[i]);
        }
        return sum;
    }
}
