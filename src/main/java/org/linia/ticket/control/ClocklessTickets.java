package org.linia.ticket.control;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.shared.database.Rows;

/** Ended tickets of which no clock is stored, in the organisations whose service levels the caller administers. */
@ApplicationScoped
public class ClocklessTickets {
    private static final int SIZE = 200;
    private static final String NONE = " and not exists (select 1 from clock c where c.subject = t.number)"
            + " and not exists (select 1 from clock_wait w where w.subject = t.number) order by t.number";

    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    /** The next ones after that number. */
    public List<Long> after(long number) {
        return numbers(ended("t.number > ?1") + NONE + " limit " + SIZE, number);
    }

    /** Those of them that are still like that once nobody else can change them. */
    public List<Long> locked(List<Long> tickets) {
        String all = tickets.stream().map(Object::toString).collect(joining(",", "{", "}"));
        String those = ended("t.number = any (cast(?1 as bigint[]))");
        numbers(those + " order by t.number for update", all);
        // asked for again: whoever held them may have given them clocks
        return numbers(those + NONE, all);
    }

    private String ended(String which) {
        return "select t.number from ticket t where " + which + " and not t.open and "
                + TicketScope.served("t", caller.scope(Permission.ADMINISTER_SERVICE_LEVELS));
    }

    private List<Long> numbers(String sql, Object parameter) {
        return rows.of(sql, List.of(parameter)).stream()
                .map(row -> (Long) row[0])
                .toList();
    }
}
