package org.linia.identity.entity;

import java.util.List;

/** The groups in which a provider has somebody. */
public record Groups(List<String> names) {
    public Groups {
        names = List.copyOf(names);
    }
}
