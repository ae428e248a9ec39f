package org.linia.ticket.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.linia.identity.DataScope;
import org.linia.shared.paging.Slice;
import org.linia.sla.boundary.Clocks;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;

/** The statements that the product writes for its reads, for the benchmark to run by themselves. */
public final class RawStatements {
    private static final Slice SLICE = Slice.first(Slice.USUAL);

    /** As many tickets as a slice has, for what is asked about those that were found. */
    private static final String NUMBERS = IntStream.rangeClosed(1, Slice.USUAL)
            .mapToObj(i -> Integer.toString(1_000_000 + 30 * i))
            .collect(Collectors.joining(","));

    /** What is asked for their clocks. */
    private static final String CLOCKS = Clocks.statement().replace("?1", "?");

    private RawStatements() {}

    /** A statement in the driver's form, with its parameters in order. */
    public record Raw(String sql, List<Object> parameters) {}

    /** A single ticket, as {@link TicketReader#read} asks for it. */
    public static List<Raw> one(DataScope scope, long number) {
        String sql = "select " + TicketLines.COLUMNS + ", " + Clocks.column("t.number")
                + " from ticket_sheet t where t.number = ?1 and " + TicketScope.condition("t", scope);
        return List.of(raw(sql, List.of(number)));
    }

    public static List<Raw> list(DataScope scope, String team, Instant now) {
        TicketSql sql = new TicketSql(scope).filter(filter(team, null), now);
        return found(raw(sql.numbers(TicketSort.NEWEST, SLICE), sql.parameters()));
    }

    public static List<Raw> search(DataScope scope, String words, Instant now) {
        TicketSql sql = new TicketSql(scope).filter(filter(null, words), now).words(words, "en", scope);
        List<Raw> statements = new ArrayList<>(List.of(raw(sql.expected(), List.of())));
        statements.addAll(found(raw(sql.near(TicketSort.NEWEST, SLICE, TicketReader.NEAR), sql.parameters())));
        return statements;
    }

    /** The numbers; the lines and the clocks of as many tickets. */
    private static List<Raw> found(Raw numbers) {
        return List.of(
                numbers,
                raw(TicketLines.BY_NUMBERS, List.of("{" + NUMBERS + "}")),
                new Raw(CLOCKS, List.of("{" + NUMBERS + "}")));
    }

    private static TicketFilter filter(String team, String words) {
        Set<TicketState> open =
                Set.of(TicketState.NEW, TicketState.ASSIGNED, TicketState.IN_PROGRESS, TicketState.PENDING);
        return TicketFilter.all()
                .states(team == null ? Set.of() : open)
                .teams(team == null ? Set.of() : Set.of(team))
                .words(words)
                .build();
    }

    /** {@code ?1} becomes {@code ?}; the product numbers its parameters in the order of the text. */
    private static Raw raw(String sql, List<Object> parameters) {
        return new Raw(sql.replaceAll("\\?\\d+", "?"), List.copyOf(parameters));
    }
}
