package org.linia.sla.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.linia.sla.ClockStretch;
import org.linia.sla.ClockStretch.Kind;

/** A clock's course told line by line, so that a person can add it up. */
final class ClockLines {
    /** More than these nobody reads: what lies between is put together. */
    private static final int FIRST = 5;

    private static final int LAST = 9;

    private final WorkingCalendar calendar;
    private final List<ClockStretch> lines = new ArrayList<>();

    private ClockLines(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    static List<ClockStretch> of(Course course, WorkingCalendar calendar, Duration allowed, Instant now) {
        Instant second = now.truncatedTo(ChronoUnit.SECONDS);
        ClockLines past = new ClockLines(calendar);
        Instant from = course.startedAt();
        for (Span pause : course.pauses()) {
            past.run(from, pause.from(), false);
            past.pause(pause.from(), pause.to());
            from = pause.to();
        }
        past.run(from, course.end(second), false);
        if (course.pausedAt() != null) {
            past.pause(course.pausedAt(), second);
        }
        List<ClockStretch> told = past.brief();
        Instant due = course.due(calendar, allowed);
        if (course.isRunning() && due.isAfter(second)) {
            ClockLines future = new ClockLines(calendar);
            future.run(second, due, true);
            join(told, future.brief());
        }
        return List.copyOf(told);
    }

    /** One closed stretch that is not over yet is one line. */
    private static void join(List<ClockStretch> told, List<ClockStretch> future) {
        int last = told.size() - 1;
        if (last >= 0 && told.get(last).kind() == Kind.CLOSED && future.get(0).kind() == Kind.CLOSED) {
            ClockStretch begun = told.remove(last);
            ClockStretch rest = future.remove(0);
            told.add(new ClockStretch(begun.from(), rest.to(), Kind.CLOSED, Duration.ZERO, false));
        }
        told.addAll(future);
    }

    private void run(Instant from, Instant to, boolean ahead) {
        Instant at = from;
        for (Span open : calendar.openWithin(from, to)) {
            closed(at, open.from(), ahead);
            Duration counted = Duration.between(open.from(), open.to());
            lines.add(new ClockStretch(open.from(), open.to(), Kind.COUNTED, counted, ahead));
            at = open.to();
        }
        closed(at, to, ahead);
    }

    private void closed(Instant from, Instant to, boolean ahead) {
        if (from.isBefore(to)) {
            lines.add(new ClockStretch(from, to, Kind.CLOSED, Duration.ZERO, ahead));
        }
    }

    private void pause(Instant from, Instant to) {
        if (from.isBefore(to)) {
            lines.add(new ClockStretch(from, to, Kind.PAUSED, Duration.ZERO, false));
        }
    }

    private List<ClockStretch> brief() {
        if (lines.size() <= FIRST + LAST + 1) {
            return new ArrayList<>(lines);
        }
        int last = lines.size() - LAST;
        List<ClockStretch> between = lines.subList(FIRST, last);
        Duration counted = between.stream().map(ClockStretch::counted).reduce(Duration.ZERO, Duration::plus);
        List<ClockStretch> brief = new ArrayList<>(lines.subList(0, FIRST));
        brief.add(new ClockStretch(
                between.get(0).from(),
                between.get(between.size() - 1).to(),
                Kind.SUMMED,
                counted,
                between.get(0).ahead()));
        brief.addAll(lines.subList(last, lines.size()));
        return brief;
    }
}
