package org.linia.ticket.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.InvalidInput;
import org.linia.ticket.WayOfSolving;
import org.linia.ticket.control.TicketScope;

/** Swarms measured as lines are (A7), by the same numbers, side by side; one that left no note left the ticket to a line. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CompareSwarms {
    private static final Duration LONGEST = Duration.ofDays(366);

    private static final String SQL = """
            select s.ticket is not null, count(*),
              percentile_cont(0.5) within group (order by extract(epoch from t.first_responded_at - t.created_at)),
              percentile_cont(0.5) within group (order by extract(epoch from t.resolved_at - t.created_at)),
              coalesce(avg(case when t.reopen_count > 0 then 1 else 0 end)
                filter (where t.resolved_at is not null or t.reopen_count > 0), 0),
              sum(p.kept) / nullif(sum(p.kept) + sum(p.broken), 0),
              coalesce(avg((select count(*) from ticket_timeline e where e.ticket = t.number
                and ((e.data -> 'changes' -> 'team' ->> 'old') is not null
                  or (e.data -> 'changes' -> 'assignee' ->> 'old') is not null))), 0)
            from ticket t left join swarm s on s.ticket = t.number and (s.dissolved_at is null or s.note is not null)
            left join lateral (select count(*) filter (where c.late) as broken, count(*) filter (where c.state = 'MET' and not c.late) as kept
              from (select p.state, p.due_at < coalesce(p.stopped_at, p.paused_at, ?3) as late from promise p
                where p.ticket = t.number and p.kind = 'SLA') c) p on true
            where t.created_at >= ?1 and t.created_at < ?2 and %s group by 1 order by 1""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Of tickets that were opened in the period; what did not occur is not there.
     *
     * @throws InvalidInput if the period is none, or longer than a year
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_REPORTS)
    public List<WayOfSolving> opened(Instant from, Instant to) {
        if (!from.isBefore(to) || to.isAfter(from.plus(LONGEST))) {
            throw InvalidInput.of("to", "ticket.invalid.period", LONGEST.toDays());
        }
        List<?> rows = entities.createNativeQuery(SQL.formatted(TicketScope.condition("t", caller.scope())))
                .setParameter(1, Timestamp.from(from))
                .setParameter(2, Timestamp.from(to))
                .setParameter(3, Timestamp.from(clock.instant()))
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new WayOfSolving(
                        (Boolean) row[0],
                        (Long) row[1],
                        seconds(row[2]),
                        seconds(row[3]),
                        ((Number) row[4]).doubleValue(),
                        row[5] == null ? null : ((Number) row[5]).doubleValue(),
                        ((Number) row[6]).doubleValue()))
                .toList();
    }

    /** The same, or nothing if none of them was solved by swarm. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.SEE_REPORTS)
    public List<WayOfSolving> sideBySide(Instant from, Instant to) {
        boolean any = !entities.createNativeQuery("select 1 from swarm where formed_at >= ?1 limit 1")
                .setParameter(1, Timestamp.from(from))
                .getResultList()
                .isEmpty();
        List<WayOfSolving> ways = any ? opened(from, to) : List.of();
        return ways.stream().anyMatch(WayOfSolving::swarm) ? ways : List.of();
    }

    private static Duration seconds(Object number) {
        return number == null ? null : Duration.ofSeconds(Math.round(((Number) number).doubleValue()));
    }
}
