package org.linia.shared.outbox;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that leaves the house.
 *
 * @param delivery by which a receiver knows it again
 * @param organisation whose it is
 * @param channel MAIL or WEBHOOK
 * @param webhook whose event it is; null: it was written to that recipient alone
 * @param recipient e-mail address or URL
 * @param subject what it is about, such as {@code ticket:1042}
 */
public record Letter(
        long id,
        UUID delivery,
        long organisation,
        String channel,
        Long webhook,
        String recipient,
        String subject,
        JsonObject payload,
        Instant createdAt,
        Progress progress) {

    /**
     * @param attempts how often it was tried
     * @param dueAt when it is tried next, while it waits
     * @param fault null unless it failed
     * @param faultText what the other side said last; null if nothing
     * @param status with which it answered last (HTTP); null if it did not, or is asked otherwise
     * @param millis how long that took; null likewise
     */
    public record Progress(
            LetterState state,
            int attempts,
            Instant dueAt,
            Instant endedAt,
            Fault fault,
            String faultText,
            Integer status,
            Integer millis) {}

    public Destination destination() {
        return new Destination(organisation, recipient);
    }

    /** A member of what is sent; empty if it has none of that name. */
    public String said(String member) {
        return payload.getString(member, "");
    }
}
