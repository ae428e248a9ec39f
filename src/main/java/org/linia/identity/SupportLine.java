package org.linia.identity;

import java.math.BigDecimal;

/** A line of support as people choose it. */
public record SupportLine(BigDecimal number, String name, boolean active) {}
