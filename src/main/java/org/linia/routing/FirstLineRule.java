package org.linia.routing;

import java.math.BigDecimal;

/**
 * Which team takes a contact first, or takes over at a higher line. What is null holds for all.
 *
 * @param id null for a new one
 * @param organisation key
 * @param category key; those beneath it are meant too
 * @param service key
 * @param office id
 * @param level number of the higher line; null: at intake
 * @param team key
 */
public record FirstLineRule(
        Long id,
        String organisation,
        String category,
        String service,
        Long office,
        BigDecimal level,
        String team,
        long version) {}
