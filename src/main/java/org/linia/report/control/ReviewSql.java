package org.linia.report.control;

import org.linia.sla.boundary.Clocks;
import org.linia.ticket.Outcome;

/**
 * The statements of a review. Parameter 1 are the organisations with their periods, as JSON; 2 and 3 the first and the last
 * moment of all periods, by which indexes find the way; 4 is now, in whole seconds.
 */
final class ReviewSql {
    private static final String SPAN =
            " (select s.organisation_id, s.from_at, s.to_at from jsonb_to_recordset(cast(?1 as jsonb))"
                    + " as s(organisation_id bigint, from_at timestamptz, to_at timestamptz)) s ";

    private static final String NOW = "?4";

    /** Those that were running in the period at least for a moment and did not become void in it. */
    private static final String PROMISES = "from promise p join" + SPAN + "on s.organisation_id = p.organisation_id"
            + " where p.started_at < ?3 and (p.stopped_at is null or p.stopped_at >= ?2) and "
            + Outcome.within("s.from_at", "s.to_at", NOW);

    private static final String OPEN = "('NEW', 'ASSIGNED', 'IN_PROGRESS', 'PENDING')";

    /** Changes of the open or ended state in the period; an opening is one from open. */
    private static final String MOVES = "from (select e.ticket, e.at,"
            + " coalesce(e.data->'changes'->'state'->>'old', 'NEW') in " + OPEN + " as was_open,"
            + " e.data->'changes'->'state'->>'new' as now from ticket_timeline e"
            + " where e.at >= ?2 and e.at < ?3 and e.data->'changes'->'state' is not null) e"
            + " join ticket t on t.number = e.ticket join" + SPAN + "on s.organisation_id = t.organisation_id"
            + " where e.at >= s.from_at and e.at < s.to_at";

    private static final String OPENED = "from ticket t join" + SPAN + "on s.organisation_id = t.organisation_id"
            + " where t.created_at >= s.from_at and t.created_at < s.to_at and t.created_at >= ?2 and t.created_at < ?3";

    private static final String GROUPS = "(select key from service where id = %1$s.service_id),"
            + " (select split_part(key, '.', 1) from category where id = %1$s.category_id)";

    private ReviewSql() {}

    /** Kind, target, priority, service, main category; met, broken, running. */
    static String tallies() {
        return "select kind, target, priority, service, category, count(*) filter (where outcome = 'MET'),"
                + " count(*) filter (where outcome = 'BROKEN'), count(*) filter (where outcome = 'RUNNING') from ("
                + "select p.kind, p.target, p.priority, " + named("p") + ","
                + Outcome.name("s.to_at", NOW) + " as outcome " + PROMISES + ") p group by 1, 2, 3, 4, 5";
    }

    private static String named(String alias) {
        return GROUPS.formatted(alias).replaceFirst("\\),", ") as service,") + " as category";
    }

    /** Id, kind, target, priority and clock of the next ones after the clock in 5 that were fulfilled in the period. */
    static String fulfilled(int most) {
        return "select p.id, p.kind, p.target, p.priority, " + Clocks.columnOfOne("p") + " from promise p join" + SPAN
                + "on s.organisation_id = p.organisation_id where p.state = 'MET' and p.stopped_at >= s.from_at"
                + " and p.stopped_at < s.to_at and p.stopped_at >= ?2 and p.stopped_at < ?3 and p.id > ?5"
                + " order by p.id limit " + most;
    }

    /** What was broken in the period, the earliest first: ticket, title and so on, and the clock. */
    static String broken(int most) {
        return "select p.ticket, p.title, p.priority, p.due_at, p.stopped_at is not null, " + GROUPS.formatted("p")
                + ", (select key from organisation where id = p.organisation_id), " + Clocks.columnOfOne("p") + " "
                + PROMISES + " and " + Outcome.broken(NOW) + " and p.due_at >= s.from_at and p.due_at < s.to_at"
                + " order by p.due_at, p.id limit " + most;
    }

    /** Service, main category and how many tickets were opened. */
    static String opened() {
        return "select " + GROUPS.formatted("t") + ", count(*) " + OPENED + " group by 1, 2";
    }

    /** Service, main category and how many times tickets were resolved, cancelled and reopened. */
    static String moves() {
        return "select " + GROUPS.formatted("t")
                + ", count(*) filter (where was_open and now in ('RESOLVED', 'CLOSED')),"
                + " count(*) filter (where was_open and now = 'CANCELLED'),"
                + " count(*) filter (where not was_open and now in " + OPEN + ") " + MOVES + " group by 1, 2";
    }

    /**
     * How many tickets were open when the period began, or ended.
     *
     * @param side {@code from_at} or {@code to_at}
     */
    static String backlog(String side) {
        return "select count(*) from ticket t join" + SPAN + "on s.organisation_id = t.organisation_id"
                + " where t.created_at < s." + side + " and (t.open and t.updated_at < s." + side
                + " or t.updated_at >= s." + side
                + " and coalesce((select e.data->'changes'->'state'->>'new' from ticket_timeline e"
                + " where e.ticket = t.number and e.at < s." + side + " and e.data->'changes'->'state' is not null"
                + " order by e.seq desc limit 1), 'NEW') in " + OPEN + ")";
    }
}
