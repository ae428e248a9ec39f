package org.linia.transfer;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whether incidents were resolved in time, straight from the lines of an incident log. It knows nothing but the log, an
 * agreement (4 h, 8 h, 5 and 10 days of 9 h by priority; waits for the caller, for evidence and for a vendor do not count)
 * and its hours (Monday to Friday, 9 to 18 UTC), and goes through them minute by minute.
 *
 * <p>Where the log contradicts itself: a time before the opening, or after that of a line that follows, is not believed, and
 * that of the line before, or the opening, stands in for it; an unknown state is the one before. The first line that says
 * Resolved or Closed ends the time, whatever the column of resolving times says; a line that says otherwise later takes it up
 * again, without the time between; what counts is the priority on the line that ended it last.
 */
final class LogPromises {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");
    private static final List<String> ENDS = List.of("Resolved", "Closed");
    private static final List<String> PAUSES = List.of("Awaiting User Info", "Awaiting Evidence", "Awaiting Vendor");
    private static final List<String> GOES_ON = List.of("New", "Active", "Awaiting Problem");
    private static final Map<String, Integer> HOURS =
            Map.of("1 - Critical", 4, "2 - High", 8, "3 - Moderate", 5 * 9, "4 - Low", 10 * 9);

    private LogPromises() {}

    /** @param priority as the log has it */
    record Verdict(String priority, boolean kept) {}

    /** A line, as far as it matters; minutes since 1970. */
    private record Line(long opened, long at, String state, String priority) {}

    /** By number. */
    static Map<String, Verdict> of(Stream<String> log) {
        Map<String, List<Line>> incidents = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        log.map(line -> List.of(line.split(",", -1))).forEach(cells -> {
            if (names.isEmpty()) {
                names.addAll(cells);
            } else {
                incidents
                        .computeIfAbsent(cells.get(names.indexOf("number")), number -> new ArrayList<>())
                        .add(new Line(
                                minute(cells.get(names.indexOf("opened_at"))),
                                minute(cells.get(names.indexOf("sys_updated_at"))),
                                cells.get(names.indexOf("incident_state")),
                                cells.get(names.indexOf("priority"))));
            }
        });
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        incidents.forEach((number, lines) -> verdicts.put(number, verdict(lines)));
        return verdicts;
    }

    private static long minute(String time) {
        return LocalDateTime.parse(time, TIME).toEpochSecond(ZoneOffset.UTC) / 60;
    }

    private static Verdict verdict(List<Line> lines) {
        long opened = lines.get(0).opened();
        List<long[]> runs = new ArrayList<>();
        String priority = null;
        String state = "New";
        long before = opened;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            long at = isBelieved(lines, i, opened) ? line.at() : before;
            if (GOES_ON.contains(state) && at > before) {
                long[] last = runs.isEmpty() ? new long[] {0, 0} : runs.get(runs.size() - 1);
                if (last[1] == before) {
                    last[1] = at;
                } else {
                    runs.add(new long[] {before, at});
                }
            }
            boolean known =
                    ENDS.contains(line.state()) || PAUSES.contains(line.state()) || GOES_ON.contains(line.state());
            String now = known ? line.state() : state;
            if (ENDS.contains(now) && !ENDS.contains(state)) {
                priority = line.priority();
            }
            state = now;
            before = at;
        }
        if (!ENDS.contains(state)) {
            throw new IllegalArgumentException("An incident that does not end has no verdict yet");
        }
        return new Verdict(priority, isKept(runs, HOURS.get(priority) * 60L));
    }

    private static boolean isBelieved(List<Line> lines, int place, long opened) {
        long at = lines.get(place).at();
        return at >= opened && lines.subList(place, lines.size()).stream().allMatch(later -> later.at() >= at);
    }

    /** In time still is whoever ends at the very minute at which the last one that is allowed has passed. */
    private static boolean isKept(List<long[]> runs, long allowed) {
        long left = allowed;
        for (long[] run : runs) {
            long at = run[0];
            while (left > 0 && at < run[1]) {
                left -= isOpen(at) ? 1 : 0;
                at++;
            }
            // what is used up when a pause begins can still be ended until the hours go on after it
            while (left == 0 && at == run[0] && at < run[1] && !isOpen(at)) {
                run[0]++;
                at++;
            }
            if (left == 0 && at < run[1]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOpen(long minute) {
        long day = Math.floorDiv(minute, 24 * 60L);
        long within = Math.floorMod(minute, 24 * 60L);
        boolean weekend = Math.floorMod(day + 3, 7L) >= 5;
        return !weekend && within >= 9 * 60 && within < 18 * 60;
    }
}
