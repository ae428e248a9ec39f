package org.linia.transfer.control.story;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.MappingDocument;

/**
 * The public incident log (UCI Machine Learning Repository, data set 498), which the project does not carry: set
 * LINIA_INCIDENT_LOG to the path of the file, plain or gzip, to run this.
 */
@EnabledIfEnvironmentVariable(named = "LINIA_INCIDENT_LOG", matches = ".+")
class WholeIncidentLogTest {
    @Test
    void everyLineIsAccountedForAndThePublishedCountsComeOut() {
        Path log = Path.of(System.getenv("LINIA_INCIDENT_LOG"));
        Map<String, Integer> counts = new HashMap<>();
        Tally tally = Tally.NONE;
        try (Stories stories =
                new Stories(() -> Files.newInputStream(log), MappingDocument.read(LogLines.readyMapping()))) {
            for (Story story = stories.next(); story != null; story = stories.next()) {
                tally = tally.plus(story.tally());
                PastTicket ticket = story.ticket().orElseThrow();
                Folding.assertExplained(ticket);
                aspects(ticket).forEach(aspect -> counts.merge(aspect, 1, Integer::sum));
            }
        }
        assertEquals(141_712, tally.read());
        assertEquals(new Tally(111_964, 28_184, 1_564, 0), tally);
        assertEquals(published(), counts);
    }

    private static Map<String, Integer> published() {
        return Map.ofEntries(
                Map.entry("ticket", 24_918),
                Map.entry("CLOSED", 24_918),
                Map.entry("sla true", 15_803),
                Map.entry("sla false", 9_115),
                Map.entry("CRITICAL", 270),
                Map.entry("HIGH", 408),
                Map.entry("MEDIUM", 23_466),
                Map.entry("LOW", 774),
                Map.entry("never re-assigned", 13_549),
                Map.entry("re-opened", 275),
                Map.entry("PHONE", 24_688),
                Map.entry("PORTAL", 158),
                Map.entry("MAIL", 59),
                Map.entry("API", 9),
                Map.entry("WALK_IN", 4));
    }

    private static List<String> aspects(PastTicket ticket) {
        List<String> aspects = new ArrayList<>(List.of(
                "ticket",
                ticket.value(ImportField.STATE),
                "sla " + ticket.value(ImportField.MADE_SLA),
                ticket.value(ImportField.PRIORITY),
                ticket.value(ImportField.CHANNEL)));
        if (ticket.reassignmentCount() == 0) {
            aspects.add("never re-assigned");
        }
        if (ticket.reopenCount() > 0) {
            aspects.add("re-opened");
        }
        return aspects;
    }
}
