package org.linia.sla;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One stretch of working time of a day by the wall clock, written {@code 08:00-17:30}; a day that ends at midnight is
 * written with {@code 24:00}.
 *
 * @param from the first moment that counts
 * @param to the first moment that no longer counts; midnight means the end of the day
 */
public record WorkingHours(LocalTime from, LocalTime to) {
    private static final int DAY = 86_400;
    private static final String END_OF_DAY = "24:00";

    /** From midnight to midnight. */
    public static final WorkingHours ALL_DAY = new WorkingHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public WorkingHours {
        if (from.getNano() != 0 || to.getNano() != 0) {
            throw new IllegalArgumentException("Working hours are in whole seconds: " + from + " to " + to);
        }
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Working hours end before they begin: " + from + " to " + to);
        }
    }

    /**
     * The hours of a day as a person writes them, with commas between: {@code 8:00-12:00, 13:00-17:00}. Nothing, or blanks:
     * none.
     *
     * @throws DateTimeException if it is not written so
     * @throws IllegalArgumentException if hours end before they begin
     */
    public static List<WorkingHours> parse(String text) {
        return text == null || text.isBlank()
                ? List.of()
                : Arrays.stream(text.strip().split("\\s*[,;]\\s*"))
                        .map(WorkingHours::one)
                        .sorted(Comparator.comparing(WorkingHours::from))
                        .toList();
    }

    /** As {@link #parse} reads it. */
    public static String text(Collection<WorkingHours> hours) {
        return hours.stream()
                .sorted(Comparator.comparing(WorkingHours::from))
                .map(WorkingHours::toString)
                .collect(Collectors.joining(", "));
    }

    private static WorkingHours one(String text) {
        String[] ends = text.split("\\s*[-\u2013]\\s*", -1);
        if (ends.length != 2) {
            throw new DateTimeException("Not working hours: " + text);
        }
        return of(ends[0], ends[1]);
    }

    /**
     * @param to {@code 24:00} or {@code 00:00} for the end of the day
     * @throws DateTimeException if one is not a time of day
     * @throws IllegalArgumentException if they end before they begin
     */
    public static WorkingHours of(String from, String to) {
        return new WorkingHours(time(from), to.equals(END_OF_DAY) ? LocalTime.MIDNIGHT : time(to));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    /** Whether two of them share a moment. */
    public static boolean overlap(Collection<WorkingHours> hours) {
        Iterator<WorkingHours> ordered =
                hours.stream().sorted(Comparator.comparing(WorkingHours::from)).iterator();
        int closed = 0;
        while (ordered.hasNext()) {
            WorkingHours next = ordered.next();
            if (next.opens() < closed) {
                return true;
            }
            closed = next.closes();
        }
        return false;
    }

    /** Second of the day at which the hours begin. */
    public int opens() {
        return from.toSecondOfDay();
    }

    /** Second of the day at which the hours end, 86,400 for the end of the day. */
    public int closes() {
        return to.equals(LocalTime.MIDNIGHT) ? DAY : to.toSecondOfDay();
    }

    /** The time at which they end, in words: {@code 24:00} for the end of the day. */
    public String end() {
        return to.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : to.toString();
    }

    @Override
    public String toString() {
        return from + "-" + end();
    }
}
