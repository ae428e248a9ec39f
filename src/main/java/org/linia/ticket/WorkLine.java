package org.linia.ticket;

import java.time.Duration;
import java.time.Instant;
import org.linia.identity.AccountId;

/** Time that somebody worked on a ticket. */
public record WorkLine(
        long id, AccountId by, String byName, Activity activity, Instant startedAt, Duration spent, String note) {}
