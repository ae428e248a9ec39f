package org.linia.channel;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;

/**
 * Something that other systems may want to know.
 *
 * @param teams whose business it is, and was until now
 * @param subject what it is about, such as {@code ticket:1042}
 * @param data the facts, as receivers get them
 */
public record Happening(
        WebhookEvent event,
        OrganisationId organisation,
        Set<TeamId> teams,
        String subject,
        Instant at,
        Map<String, ?> data) {}
