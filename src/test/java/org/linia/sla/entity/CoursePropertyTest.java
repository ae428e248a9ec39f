package org.linia.sla.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.ClockStretch;
import org.linia.sla.Target;
import org.linia.sla.entity.CalendarCases.Case;

/** F3: what a clock shows agrees with living through its course second by second. */
class CoursePropertyTest {
    private static final int SPAN = 2 * 86_400;

    enum Ending {
        RUNNING,
        PAUSED,
        MET,
        STOPPED
    }

    /** Offsets in seconds from the start: pauses by pairs, then the end or the pause that lasts, then now. */
    record Story(List<Integer> turns, Ending ending) {}

    @Provide
    Arbitrary<Case> cases() {
        return CalendarCases.cases();
    }

    @Provide
    Arbitrary<Story> stories() {
        Arbitrary<List<Integer>> turns = Arbitraries.integers()
                .between(0, SPAN)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .map(all -> (List<Integer>) new ArrayList<>(new TreeSet<>(all)))
                .map(all -> all.subList(all.size() % 2, all.size()))
                .filter(all -> !all.isEmpty());
        return Combinators.combine(turns, Arbitraries.of(Ending.class)).as(Story::new);
    }

    @Property(tries = 150)
    void the_reading_agrees_with_living_through_it(
            @ForAll("cases") Case a, @ForAll("stories") Story story, @ForAll @IntRange(max = 100) int percent) {
        int now = story.turns().get(story.turns().size() - 1);
        int end = story.ending() == Ending.RUNNING
                ? now
                : story.turns().get(story.turns().size() - 2);
        int[] open = a.calendar().openSecondsBefore(a.from(), SPAN);
        int allowed = open[now] * percent / 100;
        Lived lived = live(open, story, end, allowed);

        ClockReading reading = course(a.from(), story, end)
                .reading(
                        Target.RESOLUTION,
                        a.calendar().fast(),
                        Duration.ofSeconds(allowed),
                        a.from().plusSeconds(now));

        assertEquals(Duration.ofSeconds(lived.elapsed()), reading.elapsed());
        assertEquals(Duration.ofSeconds(allowed - lived.elapsed()), reading.remaining());
        assertEquals(
                lived.late()
                        ? ClockState.BREACHED
                        : ClockState.valueOf(story.ending().name()),
                reading.state());
        if (lived.late()) {
            assertEquals(a.from().plusSeconds(lived.due()), reading.dueAt());
        }
    }

    @Property(tries = 100)
    void the_lines_add_up_to_the_reading(
            @ForAll("cases") Case a, @ForAll("stories") Story story, @ForAll @IntRange(max = 100) int percent) {
        int now = story.turns().get(story.turns().size() - 1);
        int end = story.ending() == Ending.RUNNING
                ? now
                : story.turns().get(story.turns().size() - 2);
        Duration allowed = Duration.ofSeconds(a.calendar().openSecondsBefore(a.from(), SPAN)[now] * percent / 100);
        Course course = course(a.from(), story, end);
        Instant at = a.from().plusSeconds(now);

        Duration told = ClockLines.of(course, a.calendar().fast(), allowed, at).stream()
                .filter(line -> !line.ahead())
                .map(ClockStretch::counted)
                .reduce(Duration.ZERO, Duration::plus);

        assertEquals(
                course.reading(Target.RESOLUTION, a.calendar().fast(), allowed, at)
                        .elapsed(),
                told);
    }

    private record Lived(int elapsed, int due, boolean late) {}

    /** Second by second: when everything allowed is used up, the moment is due unless a pause begins just then. */
    private static Lived live(int[] open, Story story, int end, int allowed) {
        List<int[]> pauses = pauses(story);
        int elapsed = 0;
        int due = -1;
        for (int second = 0; second < end; second++) {
            if (isPaused(pauses, second)) {
                continue;
            }
            boolean worked = open[second + 1] > open[second];
            if (due < 0 && elapsed == allowed && worked) {
                due = second;
            }
            elapsed += worked ? 1 : 0;
            boolean usedUp = worked && elapsed == allowed && !isPaused(pauses, second + 1);
            if (due < 0 && usedUp) {
                due = second + 1;
            }
        }
        return new Lived(elapsed, due, due >= 0 && due < end);
    }

    private static boolean isPaused(List<int[]> pauses, int second) {
        return pauses.stream().anyMatch(pause -> pause[0] <= second && second < pause[1]);
    }

    /** All pairs but the last two turns, which are the end and now. */
    private static List<int[]> pauses(Story story) {
        List<int[]> pauses = new ArrayList<>();
        for (int i = 0; i + 3 < story.turns().size(); i += 2) {
            pauses.add(new int[] {story.turns().get(i), story.turns().get(i + 1)});
        }
        return pauses;
    }

    private static Course course(Instant from, Story story, int end) {
        List<Span> pauses = pauses(story).stream()
                .map(pause -> new Span(from.plusSeconds(pause[0]), from.plusSeconds(pause[1])))
                .toList();
        Instant at = from.plusSeconds(end);
        return switch (story.ending()) {
            case RUNNING -> new Course(from, pauses, null, null, false);
            case PAUSED -> new Course(from, pauses, at, null, false);
            case MET -> new Course(from, pauses, null, at, true);
            case STOPPED -> new Course(from, pauses, null, at, false);
        };
    }
}
