package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.DataScope;
import org.linia.shared.database.Rows;
import org.linia.shared.paging.Page;
import org.linia.shared.paging.Slice;
import org.linia.shared.problem.NotFound;
import org.linia.sla.ClockReading;
import org.linia.sla.PendingReason;
import org.linia.sla.boundary.Clocks;
import org.linia.ticket.OpenTicketLine;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketLine;
import org.linia.ticket.TicketLine.PersonName;
import org.linia.ticket.TicketSheet;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.WorkLoad;

/** Selects tickets through the caller's scope, one or many by the same rule. */
@ApplicationScoped
public class TicketReader {
    /** As many tickets with the words cost as much to put in order as twice that many cost to walk along. */
    private static final int MANY = 5_000;

    static final int NEAR = 2 * MANY;

    private static final String ONE = "select " + TicketLines.COLUMNS + ", " + Clocks.column("t.number")
            + " from ticket_sheet t where t.number = ?1 and ";

    private static final String SHEET = "select " + TicketLines.COLUMNS + ", " + PartsColumn.SQL + ", "
            + Clocks.column("t.number") + " from ticket_sheet t where t.number = ?1 and ";

    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Clocks clocks;

    public Page<TicketLine> find(TicketFilter filter, TicketSort sort, Slice slice) {
        return page(numbers(filter, sort, slice), sort, slice);
    }

    /** The slice of a statement that holds the scope itself. */
    Page<TicketLine> find(TicketSql sql, TicketSort sort, Slice slice) {
        return page(numbers(sql.numbers(sort, slice), sql), sort, slice);
    }

    private Page<TicketLine> page(List<Long> numbers, TicketSort sort, Slice slice) {
        return Page.of(named(numbers), slice, line -> TicketOrder.cursor(sort, line));
    }

    /**
     * Words of many tickets are soon met along the order, unless just those that come first do without them; so the walk
     * has an end, and what it does not bring is found from the words. Either way the time is bounded, wherever they stand.
     */
    private List<Long> numbers(TicketFilter filter, TicketSort sort, Slice slice) {
        TicketSql sql = statement(filter);
        if (sql.isSearch() && (Long) rows.of(sql.expected(), List.of()).get(0)[0] > MANY) {
            List<Long> near = numbers(sql.near(sort, slice, NEAR), sql);
            if (near.size() > slice.limit()) {
                return near;
            }
            sql = statement(filter);
        }
        return numbers(sql.numbers(sort, slice), sql);
    }

    private List<Long> numbers(String text, TicketSql sql) {
        return rows.of(text, sql.parameters()).stream()
                .map(row -> (Long) row[0])
                .toList();
    }

    public long count(TicketFilter filter, int most) {
        TicketSql sql = statement(filter);
        return (Long) rows.of(sql.count(most), sql.parameters()).get(0)[0];
    }

    /** Who has how many of them. */
    public List<WorkLoad> load(TicketFilter filter) {
        TicketSql sql = statement(filter);
        return rows.of(LoadSql.of(sql), sql.parameters()).stream()
                .map(TicketReader::load)
                .toList();
    }

    private static WorkLoad load(Object[] row) {
        return new WorkLoad(
                (String) row[0],
                (String) row[1],
                row[2] == null ? null : new PersonName(new AccountId((Long) row[2]), (String) row[3], null),
                (Long) row[4],
                (Long) row[5],
                (Long) row[6]);
    }

    /**
     * What a person has open, newest first, and no further than {@code most}. It asks for a stretch of the index of people's
     * open tickets: asked for the requester, the database would rather look through all that is open for somebody who had
     * thousands of tickets and has none open, such as a monitoring system.
     */
    public List<OpenTicketLine> openOf(AccountId requester, int most) {
        String sql = "select t.number, t.title, t.state, t.pending_reason from ticket t where "
                + TicketScope.condition("t", caller.scope())
                + " and t.open and (t.requester_id, t.created_at, t.number) > (?1, '-infinity', 0)"
                + " and (t.requester_id, t.created_at, t.number) <= (?1, 'infinity', 0)"
                + " order by t.requester_id desc, t.created_at desc, t.number desc limit " + most;
        return rows.of(sql, List.of(requester.value())).stream()
                .map(row -> new OpenTicketLine(
                        (Long) row[0],
                        (String) row[1],
                        TicketState.valueOf((String) row[2]),
                        row[3] == null ? null : PendingReason.valueOf((String) row[3])))
                .toList();
    }

    /** @throws NotFound if there is none in the caller's scope */
    public TicketLine read(long number) {
        return line(one(ONE, List.of(number)));
    }

    /**
     * The same with what there is besides.
     *
     * @throws NotFound if there is none in the caller's scope
     */
    public TicketSheet sheet(long number) {
        Object[] row = one(
                SHEET,
                List.of(number, SupplierLetters.subject(number), caller.id().value()));
        TicketLine ticket = line(row);
        boolean staff = caller.scope().worksOn(ticket.place());
        return new TicketSheet(ticket, staff ? PartsColumn.read((String) row[row.length - 2]) : Set.of());
    }

    private Object[] one(String select, List<?> parameters) {
        return rows.of(select + TicketScope.condition("t", caller.scope()), parameters).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private TicketLine line(Object[] row) {
        return TicketLines.of(row, clocks.readings((String) row[row.length - 1], clock.instant()), caller.scope());
    }

    /** Whether the ticket is in the caller's scope. */
    public boolean sees(long number) {
        return !places(number, caller.scope()).isEmpty();
    }

    /**
     * Where the ticket belongs.
     *
     * @throws NotFound if there is none in the caller's scope
     */
    public DataScope.Place place(long number) {
        return places(number, caller.scope()).stream()
                .findFirst()
                .map(row -> TicketLines.place(Arrays.asList(row).iterator()))
                .orElseThrow(NotFound::new);
    }

    /**
     * What must be known of a ticket before a part of it is read.
     *
     * @param requester whose ticket it is
     */
    public record Glance(DataScope.Place place, boolean vip, AccountId requester) {}

    /** @throws NotFound if the ticket is not in the caller's scope */
    public Glance glance(long number) {
        String sql = "select " + TicketLines.PLACE_COLUMNS
                + ", (select a.vip from account a where a.id = t.requester_id), t.requester_id"
                + " from ticket t where t.number = ?1 and " + TicketScope.condition("t", caller.scope());
        Iterator<Object> row = rows.of(sql, List.of(number)).stream()
                .findFirst()
                .map(found -> Arrays.asList(found).iterator())
                .orElseThrow(NotFound::new);
        return new Glance(TicketLines.place(row), (Boolean) row.next(), new AccountId((Long) row.next()));
    }

    /** Whether the caller sees it also without working on it: it is their own, or shared with them. */
    public boolean seesAsOwn(long number) {
        return !places(number, caller.scope().personal()).isEmpty();
    }

    private List<Object[]> places(long number, DataScope scope) {
        String sql = "select " + TicketLines.PLACE_COLUMNS + " from ticket t where t.number = ?1 and "
                + TicketScope.condition("t", scope);
        return rows.of(sql, List.of(number));
    }

    private TicketSql statement(TicketFilter filter) {
        return new TicketSql(caller.scope())
                .filter(filter, clock.instant())
                .words(filter.words(), caller.person().language(), caller.scope());
    }

    /** In that order. One statement for every list, so that each connection has to plan it only once. */
    private List<TicketLine> named(List<Long> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        String all = numbers.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
        Map<Long, TicketLine> lines = lines(TicketLines.BY_NUMBERS, List.of(all)).stream()
                .collect(Collectors.toMap(TicketLine::number, Function.identity()));
        // one that was taken back since it was found is left out
        return numbers.stream().map(lines::get).filter(Objects::nonNull).toList();
    }

    /** The rows of a statement that holds the scope itself. */
    List<TicketLine> lines(String sql, List<Object> parameters) {
        List<Object[]> found = rows.of(sql, parameters);
        Map<Long, List<ClockReading>> readings =
                clocks.readings(found.stream().map(TicketLines::number).toList(), clock.instant());
        return found.stream()
                .map(row ->
                        TicketLines.of(row, readings.getOrDefault(TicketLines.number(row), List.of()), caller.scope()))
                .toList();
    }
}
