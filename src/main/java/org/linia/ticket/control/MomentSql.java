package org.linia.ticket.control;

/** Conditions about moments, which are parameters of the statement. */
final class MomentSql {
    private MomentSql() {}

    /** Subjects of promises to users that ended, were paused or still run after their due time; clocks know whole seconds. */
    static String late(String second) {
        return "select subject from clock where kind = 'SLA' and due_at < coalesce(stopped_at, paused_at) "
                + "union all select subject from clock where kind = 'SLA' and state = 'RUNNING' and due_at < " + second;
    }

    /** Tickets that were open and then resolved, or closed at once, within that time. */
    static String resolved(String from, String to) {
        return "select e.ticket from ticket_timeline e where e.at >= " + from + " and e.at < " + to
                + " and e.data->'changes'->'state'->>'new' in ('RESOLVED', 'CLOSED') and coalesce("
                + "e.data->'changes'->'state'->>'old', 'NEW') in ('NEW', 'ASSIGNED', 'IN_PROGRESS', 'PENDING')";
    }

    /** Whether whoever has the ticket is away. */
    static String away(String moment) {
        return "exists (select from absence w where w.account_id = t.assignee_id and w.withdrawn_at is null"
                + " and w.starts_at <= " + moment + " and w.ends_at > " + moment + ")";
    }
}
