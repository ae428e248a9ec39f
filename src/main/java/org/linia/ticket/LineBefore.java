package org.linia.ticket;

import java.math.BigDecimal;

/** Who handed a ticket on: line, team and person by name, each of which may be null. */
public record LineBefore(BigDecimal level, String team, String person) {}
