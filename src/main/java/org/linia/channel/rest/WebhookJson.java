package org.linia.channel.rest;

import java.time.Instant;
import java.util.List;
import org.linia.channel.WebhookDraft;
import org.linia.channel.WebhookEvent;
import org.linia.channel.WebhookRow;
import org.linia.identity.KeptResource.Kept;

/**
 * A webhook in answers. Its secret is never among it.
 *
 * @param organisation key
 * @param teams keys; empty: all
 * @param formerSecretUntil until when the secret before signs as well
 * @param goneAt when the other side said that it is gone for good (410), which switched it off
 * @param awayUntil when the other side is called again that did not take the last ones
 */
public record WebhookJson(
        String key,
        String name,
        String organisation,
        String address,
        List<WebhookEvent> events,
        List<String> teams,
        boolean active,
        Instant formerSecretUntil,
        Instant goneAt,
        Instant lastSentAt,
        long waiting,
        long failed,
        Instant awayUntil,
        long version)
        implements Kept {

    static WebhookJson of(WebhookRow row) {
        WebhookDraft w = row.draft();
        return new WebhookJson(
                w.key(),
                w.name(),
                w.organisation(),
                w.address(),
                w.events(),
                w.teams(),
                w.active(),
                row.formerUntil(),
                row.goneAt(),
                row.traffic().lastSentAt(),
                row.traffic().waiting(),
                row.traffic().failed(),
                row.traffic().awayUntil(),
                row.version());
    }
}
