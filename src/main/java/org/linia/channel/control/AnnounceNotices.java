package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.channel.NoticesChanged;
import org.linia.identity.AccountId;
import org.linia.shared.json.Json;
import org.linia.shared.live.Wire;

/** Tells all nodes whose notices changed, once it is durable. What they say goes to nobody but their reader. */
@ApplicationScoped
public class AnnounceNotices {
    @Inject
    private Wire wire;

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesChanged change) {
        Map<String, Object> news = new LinkedHashMap<>();
        news.put("about", "notice");
        news.put("of", change.of().stream().map(AccountId::value).toList());
        news.put("subject", change.subject());
        wire.send((JsonObject) Json.value(news));
    }
}
