package org.linia.ticket.rest;

import java.time.Instant;
import org.linia.ticket.Channel;
import org.linia.ticket.MessageLine;
import org.linia.ticket.Visibility;

/** A message as the REST contract has it. */
public record MessageJson(String id, Instant at, PersonJson by, Visibility visibility, Channel channel, String body) {
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
