package org.linia.ticket.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.ClockStory;
import org.linia.sla.ClockStretch;
import org.linia.sla.PendingReason;
import org.linia.sla.SpecialDay;
import org.linia.sla.Target;
import org.linia.sla.WorkingHours;

/** Why a clock shows what it shows: the lines add up to what it has used. */
public record ExplanationJson(
        Target target,
        AgreementKind kind,
        TicketJson.Agreement agreement,
        Calendar calendar,
        Instant startedAt,
        ClockState state,
        Instant dueAt,
        Duration elapsed,
        Duration remaining,
        Duration allowed,
        List<Line> lines,
        List<Wait> waits,
        List<Day> specialDays) {

    /** The working time that counts. */
    public record Calendar(String key, String name, int edition, String timeZone, Corrected corrected) {}

    /** The edition was wrong: a later one counts in its place. */
    public record Corrected(int by, String reason) {
        static Corrected of(ClockStory.Corrected corrected) {
            return corrected == null ? null : new Corrected(corrected.by(), corrected.reason());
        }
    }

    /** A stretch of time; {@code ahead}: yet to come, as things stand. */
    public record Line(Instant from, Instant to, ClockStretch.Kind kind, Duration counted, boolean ahead) {
        static Line of(ClockStretch line) {
            return new Line(line.from(), line.to(), line.kind(), line.counted(), line.ahead());
        }
    }

    /** A wait of the ticket; without a reason it had ended, and was reopened. */
    public record Wait(Instant from, Instant to, PendingReason reason, boolean pauses) {
        static Wait of(ClockStory.Wait wait) {
            return new Wait(wait.from(), wait.to(), wait.reason(), wait.pauses());
        }
    }

    /** A date that is not like its weekday; without hours a holiday. */
    public record Day(String day, String name, String hours) {
        static Day of(SpecialDay day) {
            return new Day(day.day().toString(), day.name(), WorkingHours.text(day.hours()));
        }
    }

    static ExplanationJson of(ClockStory story) {
        ClockReading reading = story.reading();
        ClockStory.Edition calendar = story.calendar();
        return new ExplanationJson(
                reading.target(),
                reading.agreement().kind(),
                TicketJson.Agreement.of(reading.agreement()),
                new Calendar(
                        calendar.key(),
                        calendar.name(),
                        calendar.number(),
                        calendar.timeZone(),
                        Corrected.of(calendar.corrected())),
                story.startedAt(),
                reading.state(),
                reading.dueAt(),
                reading.elapsed(),
                reading.remaining(),
                reading.allowed(),
                story.stretches().stream().map(Line::of).toList(),
                story.waits().stream().map(Wait::of).toList(),
                story.days().stream().map(Day::of).toList());
    }
}
