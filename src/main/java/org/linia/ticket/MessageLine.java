package org.linia.ticket;

import java.time.Instant;
import org.linia.identity.AccountId;

/** A message as readers get it. */
public record MessageLine(
        long id, Instant at, AccountId by, String byName, Visibility visibility, Channel channel, String body) {}
