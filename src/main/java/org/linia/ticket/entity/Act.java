package org.linia.ticket.entity;

import java.time.Instant;
import org.linia.identity.AccountId;

/** Who does something to a ticket, and when. {@code by} is null when the desk does it by itself. */
public record Act(AccountId by, Instant at) {}
