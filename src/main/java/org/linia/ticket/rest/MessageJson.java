package org.linia.ticket.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.ticket.Channel;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Visibility;

/**
 * A message as the REST contract has it.
 *
 * @param body as text, also of what came as HTML by mail
 */
public record MessageJson(
        @Schema String id,
        @Schema Instant at,
        @Schema PersonJson by,
        @Schema Visibility visibility,
        @Schema Channel channel,
        @Schema String body) {
    static MessageJson of(MessageLine message) {
        return new MessageJson(
                Long.toString(message.id()),
                message.at(),
                PersonJson.of(message.by(), message.byName()),
                message.visibility(),
                message.channel(),
                message.body());
    }
}
