package org.linia.sla.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.sla.ClockReading;
import org.linia.sla.PendingReason;
import org.linia.sla.Target;

/**
 * The promised clocks of a subject as a column of a statement about it: what is to be shown, without an entity for each.
 * Of several of one kind and target it is the current one. Null for a subject that has none.
 *
 * <p>The column is a text of words and numbers: waits, a bar, clocks; a semicolon between two of them, a space between
 * what each consists of, a dash for what it has not, moments as microseconds since 1970: lists read one for each line,
 * and JSON with written times costs a multiple to parse.
 */
public final class ClockColumn {
    private static final String WAITS = """
            coalesce((select string_agg(concat_ws(' ', %2$s, %3$s, coalesce(w.reason, '-')), ';'
              order by w.from_at, w.id) from clock_wait w where w.subject = %1$s), '') || '|'""";

    private static final String CLOCK = """
            concat_ws(' ', %1$s.target, %1$s.version_id, %1$s.calendar_id, %1$s.allowed_seconds, %2$s, %3$s,
              %1$s.state = 'MET')""";

    private static final String COLUMN = """
            (select %2$s || string_agg(%3$s, ';')
              from (select distinct on (k.kind, k.target) k.* from clock k where k.subject = %1$s
                order by k.kind, k.target, k.ordinal desc) c
              where c.allowed_seconds is not null having count(*) > 0)""";

    private static final String NOTHING = "-";

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
        static Row of(String[] clock) {
            return new Row(
                    Target.valueOf(clock[0]),
                    Long.parseLong(clock[1]),
                    Long.parseLong(clock[2]),
                    Duration.ofSeconds(Long.parseLong(clock[3])),
                    moment(clock[4]),
                    moment(clock[5]),
                    "t".equals(clock[6]));
        }
    }

    private ClockColumn(List<Waited> waits, List<Row> rows) {
        this.waits = waits;
        this.rows = rows;
    }

    /** @param subject what holds the subject's number, as SQL */
    public static String of(String subject) {
        return COLUMN.formatted(subject, waits(subject), clock("c"));
    }

    private static String waits(String subject) {
        return WAITS.formatted(subject, micros("w.from_at"), micros("w.to_at"));
    }

    private static String clock(String alias) {
        return CLOCK.formatted(alias, micros(alias + ".started_at"), micros(alias + ".stopped_at"));
    }

    private static String micros(String moment) {
        return "coalesce((date_part('epoch', %s) * 1000000)::bigint::text, '-')".formatted(moment);
    }

    /**
     * The same of one clock alone, which is promised and need not be the current one.
     *
     * @param clock the alias of a relation of clocks
     */
    public static String ofOne(String clock) {
        return waits(clock + ".subject") + " || " + clock(clock);
    }

    /** @param column as it was read, or null */
    public static ClockColumn read(String column) {
        if (column == null) {
            return new ClockColumn(List.of(), List.of());
        }
        int bar = column.indexOf('|');
        return new ClockColumn(
                each(column.substring(0, bar), ClockColumn::waited), each(column.substring(bar + 1), Row::of));
    }

    private static <T> List<T> each(String part, Function<String[], T> reader) {
        return part.isEmpty()
                ? List.of()
                : Arrays.stream(part.split(";"))
                        .map(item -> reader.apply(item.split(" ")))
                        .toList();
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

    private static Waited waited(String[] wait) {
        return new Waited(
                moment(wait[0]), moment(wait[1]), NOTHING.equals(wait[2]) ? null : PendingReason.valueOf(wait[2]));
    }

    private static Instant moment(String micros) {
        return NOTHING.equals(micros) ? null : Instant.EPOCH.plus(Long.parseLong(micros), ChronoUnit.MICROS);
    }
}
