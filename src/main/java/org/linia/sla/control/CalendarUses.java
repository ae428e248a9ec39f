package org.linia.sla.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;

/** What counts in calendars. */
@ApplicationScoped
public class CalendarUses {
    private static final String LATEST = " and v.active and not exists (select from agreement_version l"
            + " where l.agreement_id = v.agreement_id and l.number > v.number)";

    private static final String TIMES =
            " from agreement_target t join agreement_version v on v.id = t.version_id where t.calendar = ?1";

    private static final String AGREEMENTS =
            "select distinct (select key from agreement where id = v.agreement_id)" + TIMES;

    private static final String TEAMS = "select distinct m.key from team_calendar t join team m on m.id = t.team_id"
            + " join calendar c on c.id = t.calendar_id where c.key = ?1 order by 1";

    private static final String SUPPLIERS = "select key from supplier where calendar_key = ?1";

    private static final String TICKETS =
            "select count(*) from (select from clock where calendar_id in (select id from calendar where key = ?1) limit 1) n";

    @PersistenceContext
    private EntityManager entities;

    /** How many times of the latest versions of agreements, unless those are switched off. */
    public long promises(String key) {
        return number("select count(*)" + TIMES + LATEST, key);
    }

    /** What uses it now: for each sort of thing its number and names, the last number of tickets being none. */
    public List<Object> now(String key) {
        return said(
                names(AGREEMENTS + LATEST + " order by 1", key),
                names(TEAMS, key),
                names(SUPPLIERS + " and active order by 1", key),
                0);
    }

    /** What uses it, or ever used it, likewise; the last number tells whether any ticket does. */
    public List<Object> ever(String key) {
        return said(
                names(AGREEMENTS + " order by 1", key),
                names(TEAMS, key),
                names(SUPPLIERS + " order by 1", key),
                number(TICKETS, key));
    }

    public static boolean isAny(List<Object> uses) {
        return uses.stream().anyMatch(one -> one instanceof Number number && number.longValue() > 0);
    }

    private static List<Object> said(
            List<String> agreements, List<String> teams, List<String> suppliers, long tickets) {
        List<Object> said = new ArrayList<>();
        for (List<String> names : List.of(agreements, teams, suppliers)) {
            said.add(names.size());
            said.add(String.join(", ", names));
        }
        said.add(tickets);
        return said;
    }

    private List<String> names(String sql, String key) {
        List<?> names = entities.createNativeQuery(sql).setParameter(1, key).getResultList();
        return names.stream().map(String.class::cast).toList();
    }

    private long number(String sql, String key) {
        return ((Number) entities.createNativeQuery(sql).setParameter(1, key).getSingleResult()).longValue();
    }
}
