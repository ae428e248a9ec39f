package org.linia.ticket.control;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import org.linia.shared.paging.Cursor;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketSort.By;

/** The order of a list of tickets, and the place from which its next slice goes on. */
final class TicketOrder {
    /** Later than everything. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    private TicketOrder() {}

    static String by(TicketSort sort, String key) {
        String direction = sort.descending() ? " desc" : "";
        return " order by " + key + direction + ", t.number" + direction;
    }

    static String cursor(TicketSort sort, TicketLine line) {
        Object key =
                switch (sort.by()) {
                    case CREATED_AT -> line.createdAt();
                    case UPDATED_AT -> line.updatedAt();
                    case PRIORITY -> line.priority().ordinal() + 1;
                    case DUE_AT -> line.dueAt() == null ? NEVER : line.dueAt();
                    case NUMBER -> line.number();
                };
        return Cursor.of(sort.text(), key, line.number());
    }

    static String key(By by) {
        return switch (by) {
            case CREATED_AT -> "t.created_at";
            case UPDATED_AT -> "t.updated_at";
            case PRIORITY -> "t.priority_rank";
            case DUE_AT -> "t.due_sort";
            case NUMBER -> "t.number";
        };
    }

    static Object parsed(By by, String key) {
        try {
            return switch (by) {
                case PRIORITY -> Integer.valueOf(key);
                case NUMBER -> Long.valueOf(key);
                default -> Timestamp.from(Instant.parse(key));
            };
        } catch (IllegalArgumentException | DateTimeException notOurs) {
            throw InvalidInput.of("after", "shared.invalid.cursor");
        }
    }

    static Long number(String key) {
        try {
            return Long.valueOf(key);
        } catch (NumberFormatException notOurs) {
            throw InvalidInput.of("after", "shared.invalid.cursor");
        }
    }
}
