package org.linia.ticket.boundary;

import static org.linia.identity.Audience.ENGINEER;
import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.OPERATOR;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.ticket.Swarm;
import org.linia.ticket.Swarm.Fit;
import org.linia.ticket.Swarm.Offer;
import org.linia.ticket.Swarm.Participant;
import org.linia.ticket.Swarm.Reason;
import org.linia.ticket.control.Visible;

/** Who solves a ticket together, who could, and why. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindSwarm {
    private static final String MEMBERS = """
            select m.account_id, a.name, m.joined_at, m.left_at,
              (select count(*) from ticket_message s where s.ticket = m.ticket and s.by_id = m.account_id
                and s.at >= m.joined_at and (m.left_at is null or s.at <= m.left_at)),
              (select coalesce(sum(w.seconds), 0) from work_time w where w.ticket = m.ticket and w.account_id = m.account_id
                and w.withdrawn_at is null),
              t.assignee_id is not distinct from m.account_id
            from swarm_member m join account a on a.id = m.account_id join ticket t on t.number = m.ticket
            where m.ticket = ?1 order by m.joined_at, m.account_id""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Visible visible;

    /**
     * Empty if the ticket never had one.
     *
     * @throws org.linia.shared.problem.NotFound if the ticket is not in the caller's scope
     * @throws org.linia.shared.problem.NotAllowed if the caller is not staff for it
     */
    @RolesAllowed({OPERATOR, ENGINEER, MANAGER})
    public Optional<Swarm> of(long number) {
        visible.staffOnly(number);
        return rows("select formed_at, offered_at, dissolved_at, note from swarm where ticket = ?1", number)
                .map(row -> new Swarm(
                        Rows.moment(row[0]),
                        Rows.moment(row[1]),
                        Rows.moment(row[2]),
                        (String) row[3],
                        offers(number),
                        rows(MEMBERS, number).map(FindSwarm::member).toList()))
                .findFirst();
    }

    private List<Offer> offers(long number) {
        return rows(
                        "select o.account_id, a.name, o.place, o.score, o.reasons::text from swarm_offer o"
                                + " join account a on a.id = o.account_id where o.ticket = ?1 order by o.place",
                        number)
                .map(row -> new Offer(
                        new AccountId((Long) row[0]),
                        (String) row[1],
                        (Integer) row[2],
                        (Integer) row[3],
                        Json.array((String) row[4]).getValuesAs(JsonObject.class).stream()
                                .map(FindSwarm::reason)
                                .toList()))
                .toList();
    }

    private static Reason reason(JsonObject told) {
        return new Reason(
                Fit.valueOf(told.getString("kind")),
                told.getString("key", null),
                told.getString("level", null),
                told.getJsonArray("tickets").getValuesAs(JsonNumber.class).stream()
                        .map(JsonNumber::longValue)
                        .toList());
    }

    private static Participant member(Object[] row) {
        return new Participant(
                new AccountId((Long) row[0]),
                (String) row[1],
                Rows.moment(row[2]),
                Rows.moment(row[3]),
                (Long) row[4],
                Duration.ofSeconds(((Number) row[5]).longValue()),
                (Boolean) row[6]);
    }

    private Stream<Object[]> rows(String sql, long number) {
        List<?> rows = entities.createNativeQuery(sql).setParameter(1, number).getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
