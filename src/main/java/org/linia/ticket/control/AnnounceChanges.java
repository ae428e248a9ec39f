package org.linia.ticket.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.DataScope;
import org.linia.shared.json.Json;
import org.linia.shared.live.Wire;
import org.linia.ticket.TicketChanged;

/** Tells all nodes what happened to a ticket, once it is durable. */
@ApplicationScoped
public class AnnounceChanges {

    @Inject
    private Wire wire;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) TicketChanged change) {
        wire.send(news(change));
    }

    private static JsonObject news(TicketChanged change) {
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("about", "ticket");
        news.put("number", change.number());
        news.put("version", change.version());
        news.put("at", change.at());
        DataScope.Place place = change.place();
        news.put("organisation", place.organisation().value());
        news.put(
                "department",
                place.department() == null ? null : place.department().value());
        news.put("office", place.office() == null ? null : place.office().value());
        news.put("requester", change.requester().value());
        news.putAll(holders(place));
        news.put("left", change.left().stream().map(AnnounceChanges::holders).toList());
        news.put("by", change.by() == null ? null : change.by().value());
        news.put("state", change.state());
        news.put("kinds", change.kinds());
        news.put("openKinds", change.openKinds());
        return (JsonObject) Json.value(news);
    }

    private static Map<String, Object> holders(DataScope.Place place) {
        Map<String, Object> holders = new LinkedHashMap<>();
        holders.put("team", place.team() == null ? null : place.team().value());
        holders.put(
                "assignee", place.assignee() == null ? null : place.assignee().value());
        return holders;
    }
}
