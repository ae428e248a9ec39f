package org.linia.ticket;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.linia.identity.AccountId;

/**
 * An entry of a ticket's timeline as readers get it.
 *
 * @param by null when the desk did it by itself
 * @param data {@code changes} with old and new values in the words of {@link TicketLine} (keys, names, people as
 *     {@code {"id", "name"}}), and what else belongs to the kind
 */
public record TimelineLine(int seq, Instant at, AccountId by, String byName, TimelineKind kind, JsonObject data) {}
