package org.linia.shared.outbox;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that waits to be sent.
 *
 * @param channel MAIL or WEBHOOK
 * @param recipient e-mail address or URL
 * @param subject what it is about, such as {@code ticket:1042}
 */
public record Letter(
        UUID delivery, String channel, String recipient, String subject, JsonObject payload, Instant createdAt) {

    /** A member of what is sent; empty if it has none of that name. */
    public String said(String member) {
        return payload.getString(member, "");
    }
}
