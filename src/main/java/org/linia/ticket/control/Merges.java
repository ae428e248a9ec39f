package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;

/** Lets one ticket go on as another. The target's entry names the people it gained, so that it can be taken back. */
@ApplicationScoped
public class Merges {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Participants participants;

    public void merge(Ticket source, Ticket target, Act act) {
        source.mergeInto(target.number(), act);
        List<AccountId> watchers = participants.ids(Circle.WATCHERS, source.number()).stream()
                .filter(person -> participants.add(Circle.WATCHERS, target.number(), person))
                .toList();
        Stream<AccountId> seers = Stream.concat(
                Stream.of(source.origin().requester()), participants.ids(Circle.SHARES, source.number()).stream());
        List<AccountId> shares = seers.distinct()
                .filter(person -> !person.equals(target.origin().requester()))
                .filter(person -> participants.add(Circle.SHARES, target.number(), person))
                .toList();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", source.number());
        data.put("watchers", watchers);
        data.put("shares", shares);
        target.note(TimelineKind.MERGED, Visibility.INTERNAL, data, act);
    }

    public void unmerge(Ticket source, Ticket target, Act act) {
        JsonObject gained = gained(source, target);
        people(gained, "watchers").forEach(person -> participants.remove(Circle.WATCHERS, target.number(), person));
        people(gained, "shares").forEach(person -> participants.remove(Circle.SHARES, target.number(), person));
        source.mergeInto(null, act);
        target.note(TimelineKind.UNMERGED, Visibility.INTERNAL, Map.of("from", source.number()), act);
    }

    private JsonObject gained(Ticket source, Ticket target) {
        List<?> entries = entities.createNativeQuery(
                        "select data::text from ticket_timeline "
                                + "where ticket = ?1 and kind = 'MERGED' and data @> cast(?2 as jsonb) order by seq desc limit 1")
                .setParameter(1, target.number())
                .setParameter(2, Json.text(Map.of("from", source.number())))
                .getResultList();
        return Json.object((String) entries.get(0));
    }

    private static Stream<AccountId> people(JsonObject entry, String name) {
        JsonArray ids = entry.getJsonArray(name);
        return ids.getValuesAs(JsonString::getString).stream()
                .map(Long::parseLong)
                .map(AccountId::new);
    }
}
