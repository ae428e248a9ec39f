package org.linia.ticket.control;

/** Conditions that hold at one moment, which is a parameter of the statement. */
final class MomentSql {
    private MomentSql() {}

    /** Subjects of promises to users that ended, were paused or still run after their due time; clocks know whole seconds. */
    static String late(String second) {
        return "select subject from clock where kind = 'SLA' and due_at < coalesce(stopped_at, paused_at) "
                + "union all select subject from clock where kind = 'SLA' and state = 'RUNNING' and due_at < " + second;
    }

    /** Whether whoever has the ticket is away. */
    static String away(String moment) {
        return "exists (select from absence w where w.account_id = t.assignee_id and w.withdrawn_at is null"
                + " and w.starts_at <= " + moment + " and w.ends_at > " + moment + ")";
    }
}
