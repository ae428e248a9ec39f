package org.linia.ticket;

import java.time.Instant;
import org.linia.identity.AccountId;

/**
 * How whoever asked was helped.
 *
 * @param stars 1 (very bad) to 5 (very good)
 * @param comment or null
 * @param solvedAt when that was solved which is rated
 */
public record RatingLine(int stars, String comment, Instant at, Instant solvedAt, AccountId by, String byName) {}
