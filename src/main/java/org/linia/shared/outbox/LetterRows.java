package org.linia.shared.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;

/** Reads letters from the rows of a query. */
public final class LetterRows {
    /** What a query of the table {@code outbox o} must ask for. */
    public static final String COLUMNS =
            "o.id, cast(o.delivery_id as text), o.organisation_id, o.channel, o.recipient, o.subject,"
                    + " cast(o.payload as text), o.created_at, o.attempts, o.due_at, o.sent_at, o.failed_at, o.discarded_at,"
                    + " o.fault, o.fault_text, o.webhook_id, o.status, o.took_millis";

    private LetterRows() {}

    public static List<Letter> letters(List<?> rows) {
        return rows.stream().map(row -> letter((Object[]) row)).toList();
    }

    /** What is true of the rows whose letters are so. */
    public static String is(LetterState state) {
        return switch (state) {
            case WAITING -> "o.sent_at is null and o.failed_at is null and o.discarded_at is null";
            case SENT -> "o.sent_at is not null";
            case FAILED -> "o.failed_at is not null and o.discarded_at is null";
            case DISCARDED -> "o.discarded_at is not null";
        };
    }

    /** As PostgreSQL writes an array. */
    public static String array(Set<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static Letter letter(Object[] row) {
        return new Letter(
                (Long) row[0],
                UUID.fromString((String) row[1]),
                (Long) row[2],
                (String) row[3],
                (Long) row[15],
                (String) row[4],
                (String) row[5],
                Json.object((String) row[6]),
                Rows.moment(row[7]),
                progress(row));
    }

    private static Letter.Progress progress(Object[] row) {
        Instant sent = Rows.moment(row[10]);
        Instant failed = Rows.moment(row[11]);
        Instant discarded = Rows.moment(row[12]);
        LetterState state = LetterState.WAITING;
        Instant ended = null;
        if (discarded != null) {
            state = LetterState.DISCARDED;
            ended = discarded;
        } else if (sent != null) {
            state = LetterState.SENT;
            ended = sent;
        } else if (failed != null) {
            state = LetterState.FAILED;
            ended = failed;
        }
        return new Letter.Progress(
                state,
                (Integer) row[8],
                Rows.moment(row[9]),
                ended,
                row[13] == null ? null : Fault.valueOf((String) row[13]),
                (String) row[14],
                (Integer) row[16],
                (Integer) row[17]);
    }
}
