package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.TeamId;
import org.linia.shared.json.Json;
import org.linia.ticket.CannedReply;
import org.linia.ticket.TicketLine;

/** Replies written beforehand, filled for a ticket in its language; English where nobody has translated one. */
@ApplicationScoped
public class CannedReplies {
    private static final String FALLBACK = "en";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    /** Those of the house and of the caller's teams, by title, which is in the caller's language where somebody has translated it. */
    public List<CannedReply> of(TicketLine ticket) {
        String teams = caller.person().teams().stream()
                .map(TeamId::value)
                .sorted()
                .map(Object::toString)
                .collect(Collectors.joining(", "));
        String own = teams.isEmpty() ? "" : " or team_id in (" + teams + ")";
        List<?> rows = entities.createNativeQuery(
                        "select key, coalesce(titles ->> ?1, title) as said, texts::text from canned_reply "
                                + "where active and (team_id is null" + own + ") order by said, key")
                .setParameter(1, caller.person().language())
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .flatMap(row -> reply(row, ticket).stream())
                .toList();
    }

    private Optional<CannedReply> reply(Object[] row, TicketLine ticket) {
        JsonObject texts = Json.object((String) row[2]);
        String text = texts.getString(ticket.language(), texts.getString(FALLBACK, null));
        return Optional.ofNullable(text)
                .map(found ->
                        new CannedReply((String) row[0], (String) row[1], Placeholders.fill(found, values(ticket))));
    }

    private Map<String, String> values(TicketLine ticket) {
        return Map.of(
                "requester.name", ticket.requester().name(),
                "ticket.number", Long.toString(ticket.number()),
                "ticket.title", ticket.title(),
                "me.name", caller.person().name());
    }
}
