package org.linia.audit;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/**
 * An entry as it is read.
 *
 * @param account the id of who did it; null if nobody is known
 * @param address the network address it came from; null if none was recorded
 * @param subject what it was done to; null if nothing was
 * @param changes what became what, in the order in which it was written
 */
public record AuditLine(
        long id, Instant at, Long account, AuditKind kind, String address, String subject, List<Change> changes) {

    /** A member with its old and new value in words; a fact that replaced nothing has no old one. */
    public record Change(String member, String old, String now) {
        /** @param data of an entry */
        public static List<Change> all(JsonObject data) {
            return data.entrySet().stream()
                    .map(member -> of(member.getKey(), member.getValue()))
                    .toList();
        }

        private static Change of(String member, JsonValue value) {
            return value instanceof JsonObject both && both.containsKey("new")
                    ? new Change(member, words(both.get("old")), words(both.get("new")))
                    : new Change(member, null, words(value));
        }

        private static String words(JsonValue value) {
            if (value == null || value == JsonValue.NULL) {
                return null;
            } else if (value instanceof JsonString text) {
                return text.getString();
            } else if (value instanceof JsonArray items) {
                return items.stream().map(Change::words).collect(Collectors.joining(", "));
            } else if (value instanceof JsonObject members) {
                return members.entrySet().stream()
                        .map(member -> member.getKey() + ": " + words(member.getValue()))
                        .collect(Collectors.joining("; "));
            }
            return value.toString();
        }
    }
}
