package org.linia.sla.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.LongFunction;
import org.linia.shared.json.Json;
import org.linia.sla.ClockReading;
import org.linia.sla.Target;

/**
 * The promised clocks of a subject as a column of a statement about it: what is to be shown, without an entity for each.
 * Null for a subject that has none.
 */
public final class ClockColumn {
    private static final String COLUMN = """
            (select json_agg(json_build_array(c.target, c.calendar_id, c.allowed_seconds, c.started_at, c.paused_at,
                c.stopped_at, c.state = 'MET',
                (select coalesce(json_agg(json_build_array(p.from_at, p.to_at) order by p.from_at), '[]')
                  from clock_pause p where p.clock_id = c.id)) order by c.target)::text
              from clock c where c.subject = %s and c.allowed_seconds is not null)""";

    private ClockColumn() {}

    /** @param subject what holds the subject's number, as SQL */
    public static String of(String subject) {
        return COLUMN.formatted(subject);
    }

    /** What those clocks show at {@code now}, by target. */
    public static List<ClockReading> readings(String column, Instant now, LongFunction<WorkingCalendar> calendars) {
        return column == null
                ? List.of()
                : Json.array(column).getValuesAs(JsonArray.class).stream()
                        .map(clock -> reading(clock, now, calendars))
                        .toList();
    }

    private static ClockReading reading(JsonArray clock, Instant now, LongFunction<WorkingCalendar> calendars) {
        List<Span> pauses = clock.getJsonArray(7).getValuesAs(JsonArray.class).stream()
                .map(pause -> new Span(moment(pause.get(0)), moment(pause.get(1))))
                .toList();
        Course course = new Course(
                moment(clock.get(3)), pauses, moment(clock.get(4)), moment(clock.get(5)), clock.getBoolean(6));
        Duration allowed = Duration.ofSeconds(((JsonNumber) clock.get(2)).longValue());
        return course.reading(
                Target.valueOf(clock.getString(0)),
                calendars.apply(((JsonNumber) clock.get(1)).longValue()),
                allowed,
                now);
    }

    private static Instant moment(JsonValue value) {
        return value instanceof JsonString text
                ? OffsetDateTime.parse(text.getString()).toInstant()
                : null;
    }
}
