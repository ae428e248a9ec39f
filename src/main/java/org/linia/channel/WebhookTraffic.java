package org.linia.channel;

import java.time.Instant;

/**
 * How it goes with a webhook's letters.
 *
 * @param lastSentAt null: nothing was delivered yet
 * @param awayUntil when the other side is called again that did not take the last ones; null: it is there
 */
public record WebhookTraffic(Instant lastSentAt, long waiting, long failed, Instant awayUntil) {
    public static final WebhookTraffic NONE = new WebhookTraffic(null, 0, 0, null);
}
