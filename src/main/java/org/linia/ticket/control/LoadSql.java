package org.linia.ticket.control;

/** Writes the statement for how many tickets there are by team and person, and how many are in progress and wait. */
final class LoadSql {
    private LoadSql() {}

    /** @param tickets which, with the scope in it, and without words */
    static String of(TicketSql tickets) {
        return "select m.key, m.name, n.assignee_id, a.name, n.open, n.in_progress, n.waiting from ("
                + "select t.team_id, t.assignee_id, count(*) as open,"
                + " count(*) filter (where t.state = 'IN_PROGRESS') as in_progress,"
                + " count(*) filter (where t.state = 'PENDING') as waiting from ticket t where " + tickets.where
                + " group by t.team_id, t.assignee_id) n left join team m on m.id = n.team_id"
                + " left join account a on a.id = n.assignee_id order by m.name, m.key, a.name, n.assignee_id";
    }
}
