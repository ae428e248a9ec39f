package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.linia.catalog.boundary.CatalogKeys;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.ticket.Swarm.Fit;
import org.linia.ticket.Swarm.Offer;
import org.linia.ticket.Swarm.Reason;
import org.linia.ticket.entity.Ticket;

/**
 * Who fits a ticket: whoever knows its service (three points a level), its category or one above it (two) or its language
 * (one), and who has resolved similar tickets within a year (two points each, for at most five). Whoever is absent is left
 * out. The cost is bounded: a dozen of the title's words, and so many tickets that have any of them.
 */
@ApplicationScoped
public class SwarmRanking {
    private static final int MOST = 10;
    private static final int SIMILAR = 5;
    private static final int POINTS_SIMILAR = 2;
    private static final Duration YEAR = Duration.ofDays(365);

    private static final String PEOPLE = """
            select a.id, a.name, coalesce(k.skills::text, '[]') from account a left join skill_set k on k.account_id = a.id
            where a.active and a.id in (select m.account_id from team_member m join team t on t.id = m.team_id and t.active
              join team_organisation o on o.team_id = t.id and o.organisation_id = ?1)
            and exists (select from acting_role h where h.account_id = a.id and h.based_on <> 'user')
            and not exists (select from absence w where w.account_id = a.id and w.withdrawn_at is null
              and w.starts_at <= ?2 and w.ends_at > ?2) order by a.name, a.id limit 2000""";

    private static final String SOLVED = """
            with asked as (select string_agg(lexeme, ' | ')::tsquery as words from (
                select lexeme from unnest(linia_tsvector(?1, ?2)) where lexeme ~ '^[[:alnum:]]+$' limit 12) w),
            found as materialized (select x.ticket from asked join ticket_text x on x.words @@ asked.words limit 2000)
            select e.by_id, t.number from asked cross join found join ticket t on t.number = found.ticket
            join ticket_text x on x.ticket = t.number
            cross join lateral (select by_id from ticket_timeline e where e.ticket = t.number and e.kind = 'RESOLVED'
              order by e.seq desc limit 1) e
            where t.number <> ?3 and t.organisation_id = ?4 and t.resolved_at > ?5 and e.by_id is not null
            order by ts_rank(x.words, asked.words) desc, t.number desc limit 100""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CatalogKeys keys;

    /** The best ones, best first; nobody without a reason. */
    List<Offer> of(Ticket ticket, Instant now) {
        Map<Long, List<Long>> similar = similar(ticket, now);
        List<?> people = entities.createNativeQuery(PEOPLE)
                .setParameter(1, ticket.origin().organisation().value())
                .setParameter(2, Timestamp.from(now))
                .getResultList();
        List<Offer> ranked = people.stream()
                .map(Object[].class::cast)
                .map(row -> offer(row, ticket, similar.getOrDefault((Long) row[0], List.of())))
                .filter(offer -> offer.score() > 0)
                .sorted(Comparator.comparingInt(Offer::score).reversed())
                .limit(MOST)
                .toList();
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> placed(ranked.get(i), i + 1))
                .toList();
    }

    private static Offer placed(Offer offer, int place) {
        return new Offer(offer.person(), offer.name(), place, offer.score(), offer.reasons());
    }

    private Map<Long, List<Long>> similar(Ticket ticket, Instant now) {
        List<?> rows = entities.createNativeQuery(SOLVED)
                .setParameter(1, ticket.origin().language())
                .setParameter(2, ticket.wording().title())
                .setParameter(3, ticket.number())
                .setParameter(4, ticket.origin().organisation().value())
                .setParameter(5, Timestamp.from(now.minus(YEAR)))
                .getResultList();
        Map<Long, List<Long>> solved = new HashMap<>();
        rows.stream().map(Object[].class::cast).forEach(row -> solved.computeIfAbsent(
                        (Long) row[0], id -> new ArrayList<>())
                .add((Long) row[1]));
        return solved;
    }

    private Offer offer(Object[] row, Ticket ticket, List<Long> solved) {
        List<Reason> reasons = new ArrayList<>();
        int score = 0;
        for (JsonObject skill : Json.array((String) row[2]).getValuesAs(JsonObject.class)) {
            Fit kind = Fit.valueOf(skill.getString("kind"));
            if (fits(kind, skill.getString("key"), ticket)) {
                reasons.add(new Reason(kind, skill.getString("key"), skill.getString("level"), List.of()));
                score += weight(kind) * points(skill.getString("level"));
            }
        }
        if (!solved.isEmpty()) {
            List<Long> nearest = solved.stream().limit(SIMILAR).toList();
            reasons.add(new Reason(Fit.SIMILAR, null, null, nearest));
            score += POINTS_SIMILAR * nearest.size();
        }
        return new Offer(new AccountId((Long) row[0]), (String) row[1], 0, score, reasons);
    }

    private boolean fits(Fit kind, String key, Ticket ticket) {
        String category = keys.of(ticket.classified().category());
        return switch (kind) {
            case SERVICE -> key.equals(keys.of(ticket.classified().service()));
            case CATEGORY -> category != null && (category.equals(key) || category.startsWith(key + "."));
            case LANGUAGE -> key.equals(ticket.origin().language());
            case SIMILAR -> false;
        };
    }

    private static int weight(Fit kind) {
        return switch (kind) {
            case SERVICE -> 3;
            case CATEGORY -> 2;
            default -> 1;
        };
    }

    private static int points(String level) {
        return switch (level) {
            case "EXPERT" -> 3;
            case "ADVANCED" -> 2;
            default -> 1;
        };
    }
}
