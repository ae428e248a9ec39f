package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.shared.json.Json;
import org.linia.shared.live.Heard;

/** Tells the pages of a person, and nobody else's, that their notices changed. What they say the page asks for itself. */
@ApplicationScoped
public class TellNotices {
    @Inject
    private Listeners listeners;

    void hear(@Observes Heard heard) {
        tell(heard.news(), listeners.all());
    }

    /** @param all of which those about notices are told */
    void tell(List<JsonObject> all, Collection<Listener> pages) {
        all.stream().filter(one -> one.getString("about").equals("notice")).forEach(one -> tell(one, pages));
    }

    private static void tell(JsonObject news, Collection<Listener> pages) {
        Set<Long> of = news.getJsonArray("of").getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValue)
                .collect(Collectors.toSet());
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("kind", "notice");
        message.put("subject", news.get("subject"));
        JsonObject told = (JsonObject) Json.value(message);
        pages.stream()
                .filter(listener -> of.contains(listener.person().id().value()))
                .forEach(listener -> listener.tell(told));
    }
}
