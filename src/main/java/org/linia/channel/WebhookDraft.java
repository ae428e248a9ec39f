package org.linia.channel;

import java.util.List;

/**
 * What managers write into a webhook.
 *
 * @param organisation key of the one of whose tickets it is told; never changes
 * @param address where it is called
 * @param events what it is told of, in the order of the catalogue
 * @param teams keys of those whose tickets alone it is told of, sorted; empty: all
 */
public record WebhookDraft(
        String key,
        String name,
        String organisation,
        String address,
        List<WebhookEvent> events,
        List<String> teams,
        boolean active) {
    public WebhookDraft {
        events = List.copyOf(events);
        teams = List.copyOf(teams);
    }

    /** The same, in use or switched off. */
    public WebhookDraft active(boolean now) {
        return new WebhookDraft(key, name, organisation, address, events, teams, now);
    }
}
