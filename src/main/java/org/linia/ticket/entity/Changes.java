package org.linia.ticket.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What is different between two states of a ticket. */
final class Changes {
    private Changes() {}

    /** For each name whose value differs: {@code {"old": ..., "new": ...}}. */
    static Map<String, Object> between(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> changes = new LinkedHashMap<>();
        after.forEach((name, now) -> {
            Object old = before.get(name);
            if (!Objects.equals(old, now)) {
                changes.put(name, oldAndNew(old, now));
            }
        });
        return changes;
    }

    private static Map<String, Object> oldAndNew(Object old, Object now) {
        Map<String, Object> pair = new LinkedHashMap<>();
        pair.put("old", old);
        pair.put("new", now);
        return pair;
    }
}
