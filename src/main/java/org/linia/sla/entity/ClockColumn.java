package org.linia.sla.entity;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.shared.json.Json;
import org.linia.sla.ClockReading;
import org.linia.sla.PendingReason;
import org.linia.sla.Target;

/**
 * The promised clocks of a subject as a column of a statement about it: what is to be shown, without an entity for each.
 * Of several of one kind and target it is the current one. Null for a subject that has none.
 */
public final class ClockColumn {
    private static final String COLUMN = """
            (select json_build_array(
                (select coalesce(json_agg(json_build_array(w.from_at, w.to_at, w.reason) order by w.from_at, w.id), '[]')
                  from clock_wait w where w.subject = %1$s),
                json_agg(json_build_array(c.target, c.version_id, c.calendar_id, c.allowed_seconds, c.started_at,
                  c.stopped_at, c.state = 'MET')))::text
              from (select distinct on (k.kind, k.target) k.* from clock k where k.subject = %1$s
                order by k.kind, k.target, k.ordinal desc) c
              where c.allowed_seconds is not null having count(*) > 0)""";

    private final List<Waited> waits;
    private final List<Row> rows;

    /** One clock of the column. */
    private record Row(
            Target target,
            long version,
            long calendar,
            Duration allowed,
            Instant startedAt,
            Instant stoppedAt,
            boolean met) {
        static Row of(JsonArray clock) {
            return new Row(
                    Target.valueOf(clock.getString(0)),
                    number(clock.get(1)),
                    number(clock.get(2)),
                    Duration.ofSeconds(number(clock.get(3))),
                    moment(clock.get(4)),
                    moment(clock.get(5)),
                    clock.getBoolean(6));
        }

        private static long number(JsonValue value) {
            return ((JsonNumber) value).longValue();
        }
    }

    private ClockColumn(List<Waited> waits, List<Row> rows) {
        this.waits = waits;
        this.rows = rows;
    }

    /** @param subject what holds the subject's number, as SQL */
    public static String of(String subject) {
        return COLUMN.formatted(subject);
    }

    /** @param column as it was read, or null */
    public static ClockColumn read(String column) {
        if (column == null) {
            return new ClockColumn(List.of(), List.of());
        }
        JsonArray parts = Json.array(column);
        return new ClockColumn(
                parts.getJsonArray(0).getValuesAs(JsonArray.class).stream()
                        .map(ClockColumn::waited)
                        .toList(),
                parts.getJsonArray(1).getValuesAs(JsonArray.class).stream()
                        .map(Row::of)
                        .toList());
    }

    public Set<Long> calendars() {
        return rows.stream().map(Row::calendar).collect(Collectors.toSet());
    }

    public Set<Long> versions() {
        return rows.stream().map(Row::version).collect(Collectors.toSet());
    }

    /** What those clocks show at {@code now}, by target, those to the user before others. */
    public List<ClockReading> readings(PromiseBook book, Instant now) {
        return rows.stream()
                .map(row -> reading(row, book, now))
                .sorted(Comparator.comparing(ClockReading::target)
                        .thenComparing(reading -> reading.agreement().kind()))
                .toList();
    }

    private ClockReading reading(Row row, PromiseBook book, Instant now) {
        Signed version = book.version(row.version());
        return Course.of(row.startedAt(), row.stoppedAt(), row.met(), waits, version.pausing(row.target()))
                .reading(row.target(), book.calendar(row.calendar()), row.allowed(), now)
                .under(version.ref());
    }

    private static Waited waited(JsonArray wait) {
        return new Waited(
                moment(wait.get(0)),
                moment(wait.get(1)),
                wait.isNull(2) ? null : PendingReason.valueOf(wait.getString(2)));
    }

    private static Instant moment(JsonValue value) {
        return value instanceof JsonString text
                ? OffsetDateTime.parse(text.getString()).toInstant()
                : null;
    }
}
