package org.linia.identity;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same hours on some days of the week, by the wall clock of a place: summer time moves them with it. Hours that end
 * before they begin go on until the next day; those that end when they begin last a whole day.
 *
 * @param days on which they begin
 */
public record WeeklyHours(Set<DayOfWeek> days, LocalTime from, LocalTime to, ZoneId zone) {
    public WeeklyHours {
        days = Set.copyOf(days);
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No days");
        }
    }

    public boolean contains(Instant moment) {
        ZonedDateTime there = moment.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean begunToday = days.contains(there.getDayOfWeek()) && !time.isBefore(from);
        boolean begunYesterday = days.contains(there.getDayOfWeek().minus(1)) && time.isBefore(to);
        return from.isBefore(to) ? begunToday && time.isBefore(to) : begunToday || begunYesterday;
    }

    /**
     * @param text as {@link #toString} writes it; null or empty: no hours
     * @throws DateTimeException if it is not written so
     */
    public static WeeklyHours parse(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        String[] parts = text.split(" ");
        String[] ends = parts[1].split("-");
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(parts[0].split(",")).map(DayOfWeek::valueOf).forEach(days::add);
        return new WeeklyHours(days, LocalTime.parse(ends[0]), LocalTime.parse(ends[1]), ZoneId.of(parts[2]));
    }

    @Override
    public String toString() {
        return days.stream().sorted().map(Enum::name).collect(Collectors.joining(",")) + " " + from + "-" + to + " "
                + zone.getId();
    }
}
