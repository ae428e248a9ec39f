package org.linia.transfer.control.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Replays the events of a ticket and compares with what the ticket says it has become. */
final class Folding {
    private Folding() {}

    static void assertExplained(PastTicket ticket) {
        Map<String, String> folded = new HashMap<>();
        Instant before = ticket.openedAt();
        for (PastEvent event : ticket.events()) {
            assertFalse(event.at().isBefore(before), () -> ticket.reference() + " goes back in time: " + event);
            before = event.at();
            for (Change change : event.changes()) {
                if (!change.field().startsWith("message")) {
                    assertEquals(folded.get(change.field()), change.from(), () -> ticket.reference() + ": " + change);
                    folded.put(change.field(), change.to());
                }
            }
        }
        folded.values().removeIf(Objects::isNull);
        folded.remove("sourceState");
        assertEquals(expected(ticket), folded);
        assertEquals(before, ticket.updatedAt());
    }

    private static Map<String, String> expected(PastTicket ticket) {
        Map<String, String> expected = new HashMap<>();
        ticket.values().forEach((field, value) -> expected.put(field.jsonName(), value));
        ticket.facts().forEach((fact, value) -> expected.put("facts." + fact, value));
        if (ticket.resolvedAt() != null) {
            expected.put("resolvedAt", ticket.resolvedAt().toString());
        }
        if (ticket.closedAt() != null) {
            expected.put("closedAt", ticket.closedAt().toString());
        }
        return expected;
    }
}
