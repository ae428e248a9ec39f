package org.linia.identity;

import java.util.List;

/** A part of a list, and how many there are in all. */
public record Counted<T>(List<T> items, long total) {
    public Counted {
        items = List.copyOf(items);
    }
}
