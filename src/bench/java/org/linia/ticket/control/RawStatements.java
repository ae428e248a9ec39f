package org.linia.ticket.control;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.linia.identity.DataScope;
import org.linia.shared.paging.Slice;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;

/** The statements that the product writes for its reads, for the benchmark to run by themselves. */
public final class RawStatements {
    private RawStatements() {}

    /** A statement in the driver's form, with its parameters in order. */
    public record Raw(String sql, List<Object> parameters) {}

    public static Raw get(DataScope scope, long number) {
        String sql = "select " + TicketLines.COLUMNS + " from ticket_line t where t.number = ?1 and "
                + TicketScope.condition("t", scope);
        return raw(sql, List.of(number));
    }

    public static Raw list(DataScope scope, String team, Instant now) {
        TicketSql sql = new TicketSql(scope).filter(filter(team, null), now);
        return raw(sql.sql(TicketSort.NEWEST, Slice.first(Slice.USUAL)), sql.parameters());
    }

    public static Raw search(DataScope scope, String words, Instant now) {
        TicketSql sql = new TicketSql(scope).filter(filter(null, words), now).words(words, "en", scope);
        return raw(sql.sql(TicketSort.NEWEST, Slice.first(Slice.USUAL)), sql.parameters());
    }

    private static TicketFilter filter(String team, String words) {
        Set<TicketState> open =
                Set.of(TicketState.NEW, TicketState.ASSIGNED, TicketState.IN_PROGRESS, TicketState.PENDING);
        return new TicketFilter(
                team == null ? Set.of() : open,
                team == null ? Set.of() : Set.of(team),
                null,
                false,
                null,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                words);
    }

    /** {@code ?1} becomes {@code ?}; the product numbers its parameters in the order of the text. */
    private static Raw raw(String sql, List<Object> parameters) {
        return new Raw(sql.replaceAll("\\?\\d+", "?"), List.copyOf(parameters));
    }
}
