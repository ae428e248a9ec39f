package org.linia.staffing;

import java.time.Instant;
import org.linia.identity.AccountId;

/**
 * What is written into a turn on call.
 *
 * @param team key
 */
public record TurnDraft(String team, AccountId person, Instant from, Instant to) {}
