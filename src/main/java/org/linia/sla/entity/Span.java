package org.linia.sla.entity;

import java.time.Instant;

/** From a moment until just before another. */
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A span cannot end before it begins: " + from + " to " + to);
        }
    }
}
