package org.linia.identity;

import java.math.BigDecimal;

/**
 * Somebody who works in a team; whoever works in several is there once for each.
 *
 * @param team key
 * @param level the lowest line that the team serves; null if it serves none
 */
public record Colleague(String team, String teamName, BigDecimal level, AccountId id, String name) {}
