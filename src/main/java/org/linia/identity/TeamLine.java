package org.linia.identity;

import java.math.BigDecimal;

/**
 * A team as the ticket needs to know it.
 *
 * @param level the lowest line it serves; null if it serves none
 */
public record TeamLine(TeamId id, String key, String name, LevelId level, BigDecimal levelNumber) {}
