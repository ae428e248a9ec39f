package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.catalog.CategoryId;
import org.linia.catalog.ServiceId;
import org.linia.identity.LevelId;
import org.linia.identity.Member;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.routing.boundary.Decide;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.Conflict;
import org.linia.sla.Priority;
import org.linia.ticket.Assignment;

/** What a contact gets before it becomes a ticket; all in one statement, since every contact needs it. */
@ApplicationScoped
public class Reception {
    private static final String SQL = "select o.name, case when o.active then nextval('ticket_number') end, "
            + Decide.priorityColumn("?5", "?6") + ", line.* from organisation o left join lateral ("
            + Decide.firstLine() + ") line (team, level) on true where o.id = ?1";

    @Inject
    private Rows rows;

    /** @param line the first line's team, and nobody of it */
    record Received(long number, Priority priority, Assignment line) {}

    /**
     * @param category null if not known yet
     * @param service likewise
     * @throws Conflict if the requester's organisation is switched off
     */
    Received receive(Member requester, CategoryId category, ServiceId service, Grade impact, Grade urgency) {
        Object[] row = rows.of(
                        SQL,
                        List.of(
                                requester.organisation().value(),
                                category == null ? 0L : category.value(),
                                service == null ? 0L : service.value(),
                                requester.office() == null
                                        ? 0L
                                        : requester.office().value(),
                                impact.name(),
                                urgency.name()))
                .get(0);
        if (row[1] == null) {
            throw new Conflict(List.of(), "ticket.refused.organisationOff", row[0]);
        }
        return new Received((Long) row[1], Priority.valueOf((String) row[2]), line((Long) row[3], (Long) row[4]));
    }

    private static Assignment line(Long team, Long level) {
        return team == null
                ? Assignment.NOBODY
                : new Assignment(level == null ? null : new LevelId(level), new TeamId(team), null);
    }
}
