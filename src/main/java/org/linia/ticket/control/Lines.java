package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.TeamId;
import org.linia.ticket.Assignment;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** The lines that a ticket has gone through: who has it, who had it, and who handed it on and stays informed (E5). */
@ApplicationScoped
public class Lines {
    private static final String HANDED_ON = """
            select data -> 'changes' -> 'assignee' ->> 'old', data -> 'changes' -> 'team' ->> 'old'
            from ticket_timeline
            where ticket = ?1 and kind in ('ESCALATED', 'ASKED') order by seq""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Readership readership;

    /** Whoever had it until that entry, and those to whom it went. */
    Set<AccountId> both(Ticket ticket, TimelineEntry entry) {
        Assignment now = ticket.assignment();
        AccountId person = entry.changes().containsKey("assignee")
                ? former(entry, "assignee") == null ? null : new AccountId(former(entry, "assignee"))
                : now.assignee();
        TeamId team = entry.changes().containsKey("team")
                ? former(entry, "team") == null ? null : new TeamId(former(entry, "team"))
                : now.team();
        Set<AccountId> both = new LinkedHashSet<>(readership.atWork(now));
        both.addAll(readership.atWork(new Assignment(null, team, person)));
        return both;
    }

    private static Long former(TimelineEntry entry, String field) {
        JsonObject change = entry.changes().getJsonObject(field);
        return change.get("old") instanceof JsonString id
                ? Long.valueOf(id.getString())
                : change.isNull("old") ? null : Long.valueOf(change.get("old").toString());
    }

    /** Those who handed it on while it is not back with them; nobody once it is. */
    Set<AccountId> before(Ticket ticket) {
        if (!ticket.isHandedOn()) {
            return Set.of();
        }
        List<?> rows = entities.createNativeQuery(HANDED_ON)
                .setParameter(1, ticket.number())
                .getResultList();
        Set<AccountId> before = new LinkedHashSet<>();
        for (Object found : rows) {
            Object[] row = (Object[]) found;
            before.addAll(readership.atWork(new Assignment(
                    null,
                    row[1] == null ? null : new TeamId(Long.parseLong((String) row[1])),
                    row[0] == null ? null : new AccountId(Long.parseLong((String) row[0])))));
        }
        return before;
    }
}
