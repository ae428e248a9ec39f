package org.linia.channel.control;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.linia.shared.json.Json;
import org.linia.shared.outbox.Letter;

/**
 * A call as it goes out: a CloudEvent 1.0 in structured mode, signed.
 *
 * @param id by which the receiver knows it again
 * @param secrets with which it is signed; empty: not at all
 */
public record WebhookCall(String address, String id, String body, List<String> secrets) {
    private static final String LETTER = "org.linia.supplier.letter";
    private static final String SOURCE = "/api/v1/";

    /** @param address where it goes now */
    static WebhookCall of(Letter letter, String address, List<String> secrets) {
        JsonObject payload = letter.payload();
        String[] about = letter.subject().split(":", 2);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", letter.delivery());
        event.put("source", SOURCE + about[0] + "s");
        event.put("type", payload.getString("type", LETTER));
        event.put("subject", about[about.length - 1]);
        event.put("time", payload.getString("time", letter.createdAt().toString()));
        event.put("datacontenttype", "application/json");
        event.put("data", Objects.requireNonNullElse(payload.get("data"), payload));
        return new WebhookCall(address, letter.delivery().toString(), Json.text(event), secrets);
    }

    /** One that tells of nothing. */
    public static WebhookCall trial(String address, String id, Instant at, String key, List<String> secrets) {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", SOURCE + "webhooks");
        event.put("type", "org.linia.webhook.test");
        event.put("subject", key);
        event.put("time", at);
        event.put("datacontenttype", "application/json");
        event.put("data", Map.of("webhook", key));
        return new WebhookCall(address, id, Json.text(event), secrets);
    }

    String signature(Instant at) {
        return WebhookSignature.of(secrets, id, at, body);
    }
}
