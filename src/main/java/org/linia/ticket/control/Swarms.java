package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.catalog.boundary.FindSwarming;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.shared.problem.Conflict;
import org.linia.ticket.Swarm.Offer;
import org.linia.ticket.Swarm.Reason;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** Swarms form with tickets of services that are solved so, and dissolve with what they solve. */
@ApplicationScoped
public class Swarms {
    private static final Set<TimelineKind> BEGIN =
            Set.of(TimelineKind.OPENED, TimelineKind.REOPENED, TimelineKind.UNMERGED);
    private static final Set<TimelineKind> END =
            Set.of(TimelineKind.RESOLVED, TimelineKind.CANCELLED, TimelineKind.MERGED);
    /** What could not be offered for so long is not tried any more. */
    private static final Duration PATIENCE = Duration.ofHours(1);

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private FindSwarming swarming;

    @Inject
    private SwarmRanking ranking;

    @Inject
    private Clock clock;

    /** To be called with every entry once, after it is stored. */
    void follow(Ticket ticket, List<TimelineEntry> news) {
        for (TimelineEntry entry : news) {
            if (END.contains(entry.kind())) {
                dissolve(ticket, left(entry), new Act(entry.by(), entry.at()));
            } else if (BEGIN.contains(entry.kind())
                    && swarming.of(ticket.classified().service())) {
                form(ticket);
            }
        }
    }

    /**
     * To be called with every entry once, before it is stored. Those who know one service best need not know another: a
     * ticket that goes to a service of swarms is offered anew, and stays with whoever has joined; one that goes to a service
     * of lines goes on with its owner alone, and its timeline says so.
     */
    void move(Ticket ticket, List<TimelineEntry> news) {
        boolean moved = news.stream()
                .anyMatch(entry ->
                        !BEGIN.contains(entry.kind()) && entry.changes().containsKey("service"));
        if (!moved || !ticket.state().isOpen()) {
            return;
        }
        Act act = new Act(news.get(0).by(), news.get(0).at());
        if (swarming.of(ticket.classified().service())) {
            form(ticket);
            query(
                            "update swarm set offered_at = null, formed_at = ?2 where ticket = ?1 and offered_at is not null",
                            ticket.number(),
                            now())
                    .executeUpdate();
        } else if (dissolve(ticket, null, act)) {
            ticket.note(TimelineKind.SWARM_DISSOLVED, Visibility.INTERNAL, Map.of("moved", true), act);
        }
    }

    /** With what the ticket ended: its solution, or why it was cancelled; null for nothing. */
    private static String left(TimelineEntry entry) {
        JsonObject solution = entry.changes().getJsonObject("solution");
        return solution == null ? entry.data().getString("reason", null) : solution.getString("new", null);
    }

    /** One that was dissolved forms again, and is offered anew. */
    private void form(Ticket ticket) {
        query("""
                insert into swarm as s (ticket, formed_at) values (?1, ?2) on conflict (ticket) do update
                set dissolved_at = null, dissolved_by = null, note = null, offered_at = null, formed_at = excluded.formed_at
                where s.dissolved_at is not null""", ticket.number(), now()).executeUpdate();
    }

    /** @return whether there was one to dissolve */
    public boolean dissolve(Ticket ticket, String note, Act act) {
        boolean was = query(
                                "update swarm set dissolved_at = ?2, dissolved_by = cast(?3 as bigint), note = ?4"
                                        + " where ticket = ?1 and dissolved_at is null",
                                ticket.number(),
                                Timestamp.from(act.at()),
                                act.by() == null ? null : act.by().value(),
                                note)
                        .executeUpdate()
                == 1;
        query(
                        "update swarm_member set left_at = ?2 where ticket = ?1 and left_at is null",
                        ticket.number(),
                        Timestamp.from(act.at()))
                .executeUpdate();
        return was;
    }

    /** Tickets whose swarms wait to be offered. */
    public List<?> waiting(int most) {
        return query(
                        "select ticket from swarm where offered_at is null and dissolved_at is null and formed_at > ?1"
                                + " order by formed_at limit " + most,
                        Timestamp.from(clock.instant().minus(PATIENCE)))
                .getResultList();
    }

    /** @return to whom it is offered now; null if it was already, or there is none any more */
    public List<Offer> offer(Ticket ticket) {
        boolean mine = query(
                                "update swarm set offered_at = ?2 where ticket = ?1 and offered_at is null and dissolved_at is null",
                                ticket.number(),
                                now())
                        .executeUpdate()
                == 1;
        if (!mine) {
            return null;
        }
        query("delete from swarm_offer where ticket = ?1", ticket.number()).executeUpdate();
        List<Offer> offers = ranking.of(ticket, clock.instant());
        offers.forEach(offer -> query(
                        "insert into swarm_offer (ticket, account_id, place, score, reasons)"
                                + " values (?1, ?2, ?3, ?4, cast(?5 as jsonb))",
                        ticket.number(),
                        offer.person().value(),
                        offer.place(),
                        offer.score(),
                        Json.text(offer.reasons().stream().map(Swarms::told).toList()))
                .executeUpdate());
        return offers;
    }

    private static Map<String, Object> told(Reason reason) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", reason.kind());
        told.put("key", reason.key());
        told.put("level", reason.level());
        told.put("tickets", reason.tickets());
        return told;
    }

    /** @throws Conflict if there is none, it is dissolved, or the person is in it */
    public void join(Ticket ticket, AccountId person, Act act) {
        boolean joined = query(
                                "insert into swarm_member (ticket, account_id, joined_at) select ticket, ?2, ?3 from swarm"
                                        + " where ticket = ?1 and dissolved_at is null on conflict do nothing",
                                ticket.number(),
                                person.value(),
                                Timestamp.from(act.at()))
                        .executeUpdate()
                == 1;
        must(joined);
    }

    /** @throws Conflict if the person is not in it */
    public void leave(Ticket ticket, AccountId person, Act act) {
        boolean left = query(
                                "update swarm_member set left_at = ?3 where ticket = ?1 and account_id = ?2 and left_at is null",
                                ticket.number(),
                                person.value(),
                                Timestamp.from(act.at()))
                        .executeUpdate()
                == 1;
        must(left);
    }

    /** @throws Conflict if the person is not in it */
    public void only(Ticket ticket, AccountId person) {
        must(!query(
                        "select 1 from swarm_member where ticket = ?1 and account_id = ?2 and left_at is null",
                        ticket.number(),
                        person.value())
                .getResultList()
                .isEmpty());
    }

    public static void must(boolean possible) {
        if (!possible) {
            throw new Conflict(List.of(), "ticket.refused.swarm");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Query query(String sql, Object... parameters) {
        Query query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }
}
