package org.linia.sla.entity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.sla.WorkingHours;

/**
 * The working time against which clocks run. A moment is working time when the wall clock of the zone then stands within
 * the hours of its date: those of its weekday, unless the date is a holiday or has other hours. So an hour that spring skips is never worked, and an hour that
 * autumn repeats is worked twice.
 *
 * <p>Time counts in whole seconds; fractions are cut off first. Between two changes of the zone's offset the wall clock
 * runs evenly, so all questions are answered stretch by stretch: a few a year.
 */
public final class WorkingCalendar {
    private final ZoneId zone;
    private final ZoneRules rules;
    private final WallHours hours;

    /**
     * @param specialDays dates with other hours than their weekday, or none
     * @throws IllegalArgumentException if the week has no working time at all, or hours of a day overlap
     */
    public WorkingCalendar(
            ZoneId zone, Map<DayOfWeek, List<WorkingHours>> week, Map<LocalDate, List<WorkingHours>> specialDays) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.hours = new WallHours(week, specialDays);
    }

    /** Always open: 24 hours, 7 days. */
    public static WorkingCalendar aroundTheClock() {
        return new WorkingCalendar(
                ZoneId.of("UTC"),
                Arrays.stream(DayOfWeek.values())
                        .collect(Collectors.toMap(day -> day, day -> List.of(WorkingHours.ALL_DAY))),
                Map.of());
    }

    /**
     * The earliest moment by which so much working time has passed. After a full day's work that is closing time, not
     * the next morning. No working time at all is reached when the calendar is next open.
     *
     * @param working zero or more; fractions of a second are cut off
     */
    public Instant due(Instant from, Duration working) {
        if (working.isNegative()) {
            throw new IllegalArgumentException("Working time cannot be negative: " + working);
        }
        long seconds = working.toSeconds();
        return seconds == 0 ? reached(from, 1).minusSeconds(1) : reached(from, seconds);
    }

    /** Working time from the one moment to the other; none if the second is not after the first. */
    public Duration between(Instant from, Instant to) {
        long sum = 0;
        long at = from.getEpochSecond();
        long end = to.getEpochSecond();
        while (at < end) {
            Stretch stretch = stretch(at);
            long until = Math.min(end, stretch.until());
            sum += hours.worked(at + stretch.offset(), until + stretch.offset());
            at = until;
        }
        return Duration.ofSeconds(sum);
    }

    /** Every stretch of working time from the one moment to the other; nothing if the second is not after the first. */
    List<Span> openWithin(Instant from, Instant to) {
        List<Span> open = new ArrayList<>();
        Instant at = due(from, Duration.ZERO);
        while (at.isBefore(to)) {
            Instant closing = closing(at, to);
            open.add(new Span(at, closing));
            at = due(closing, Duration.ZERO);
        }
        return open;
    }

    /** Until when it stays open without a break, at the latest {@code limit}. */
    private Instant closing(Instant open, Instant limit) {
        long from = open.getEpochSecond();
        long still = from;
        long closed = limit.getEpochSecond() + 1;
        while (closed - still > 1) {
            long middle = still + (closed - still) / 2;
            if (between(open, Instant.ofEpochSecond(middle)).toSeconds() == middle - from) {
                still = middle;
            } else {
                closed = middle;
            }
        }
        return Instant.ofEpochSecond(still);
    }

    /** Working time of a day on which work is done at all, on average over the week. */
    public Duration usualDay() {
        return Duration.ofSeconds(hours.usualDay());
    }

    /** The latest moment after which so many usual working days have passed by {@code now}. */
    public Instant daysBefore(Instant now, int days) {
        long working = days * hours.usualDay();
        long enough = now.getEpochSecond() - working;
        for (long step = working; between(Instant.ofEpochSecond(enough), now).toSeconds() < working; step *= 2) {
            enough -= step;
        }
        long tooLate = now.getEpochSecond();
        while (tooLate - enough > 1) {
            long middle = enough + (tooLate - enough) / 2;
            if (between(Instant.ofEpochSecond(middle), now).toSeconds() < working) {
                tooLate = middle;
            } else {
                enough = middle;
            }
        }
        return Instant.ofEpochSecond(enough);
    }

    /** Whose wall clock tells its hours. */
    public ZoneId zone() {
        return zone;
    }

    public boolean isOpen(Instant at) {
        return !between(at, at.plusSeconds(1)).isZero();
    }

    private Instant reached(Instant from, long working) {
        long left = working;
        long at = from.getEpochSecond();
        while (true) {
            Stretch stretch = stretch(at);
            long offset = stretch.offset();
            long reached = hours.reached(at + offset, left) - offset;
            if (reached <= stretch.until()) {
                return Instant.ofEpochSecond(reached);
            }
            left -= hours.worked(at + offset, stretch.until() + offset);
            at = stretch.until();
        }
    }

    /** The stretch of even time in which a moment lies: its offset in seconds and the epoch second at which it ends. */
    private record Stretch(long offset, long until) {}

    private Stretch stretch(long at) {
        Instant moment = Instant.ofEpochSecond(at);
        ZoneOffsetTransition next = rules.nextTransition(moment);
        return new Stretch(
                rules.getOffset(moment).getTotalSeconds(), next == null ? Long.MAX_VALUE : next.toEpochSecond());
    }
}
