package org.linia.ticket.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
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
        heard.news().stream()
                .filter(one -> one.getString("about").equals("notice"))
                .forEach(this::tell);
    }

    private void tell(JsonObject news) {
        Set<Long> of = news.getJsonArray("of").getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValue)
                .collect(Collectors.toSet());
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("kind", "notice");
        message.put("subject", news.get("subject"));
        JsonObject told = (JsonObject) Json.value(message);
        listeners.all().stream()
                .filter(listener -> of.contains(listener.person().id().value()))
                .forEach(listener -> listener.tell(told));
    }
}
