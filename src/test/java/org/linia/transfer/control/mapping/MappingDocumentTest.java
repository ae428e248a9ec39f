package org.linia.transfer.control.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.Violation;

class MappingDocumentTest {
    private static final String GOOD = """
            {"name": "Old desk", "source": "old", "mode": "ONE_LINE_PER_TICKET", "key": "Nr",
             "fields": {"title": "Betreff", "openedAt": "Datum", "state": {"column": "Status"}}}""";

    @Test
    void theReadyMappingPassesEveryCheck() throws IOException {
        try (InputStream ready = getClass().getResourceAsStream("/transfer/servicenow-incident-log.json")) {
            Mapping mapping = MappingDocument.read(new String(ready.readAllBytes(), StandardCharsets.UTF_8));
            assertEquals(Mapping.Mode.ONE_LINE_PER_EVENT, mapping.mode());
        }
    }

    @Test
    void everyFaultIsNamedWithItsPlace() {
        List<String> faults = faults("""
                {"name": "x", "source": "", "mode": "SOMETIMES", "key": "Nr", "color": "red",
                 "format": {"delimiter": "ab", "charset": "klingon"},
                 "times": {"pattern": "bogus", "zone": "Mars/North"},
                 "fields": {"title": {"template": "nothing"}, "tittle": "x", "openedAt": {"constant": "today"},
                            "team": {"template": "{a}"}, "requester": {"column": "a", "constant": "b"},
                            "state": {"column": "s", "values": {"offen": "OPEN"}}},
                 "facts": {"a": "f", "b": "f"}}""");
        assertTrue(
                faults.containsAll(List.of(
                        "source transfer.mapping.missing",
                        "mode transfer.mapping.unknown-word",
                        "color transfer.mapping.unknown-member",
                        "format.delimiter transfer.mapping.not-character",
                        "format.charset transfer.mapping.unknown-charset",
                        "times.pattern transfer.mapping.bad-pattern",
                        "times.zone transfer.mapping.unknown-zone",
                        "fields.title.template transfer.mapping.template-without-column",
                        "fields.tittle transfer.mapping.unknown-field",
                        "fields.openedAt.constant transfer.mapping.column-only",
                        "fields.team.template transfer.mapping.no-template-here",
                        "fields.requester transfer.mapping.one-origin",
                        "fields.state.values.offen transfer.mapping.unknown-word",
                        "facts.b transfer.mapping.fact-twice")),
                faults::toString);
    }

    @Test
    void whatIsNoJsonObjectIsRefused() {
        for (String text : List.of("", "{", "[]", "7", "\u0000", "{\"name\": }")) {
            assertEquals(List.of("mapping transfer.mapping.not-json"), faults(text));
        }
    }

    @Test
    void membersOfTheWrongTypeAreRefused() {
        assertEquals(
                List.of("times transfer.mapping.not-object", "unknown transfer.mapping.not-list"),
                faults(GOOD.replace("\"key\"", "\"times\": 7, \"unknown\": \"?\", \"key\"")));
    }

    @Test
    void anEventMappingNeedsTheTimeOfTheEvent() {
        assertEquals(
                List.of("fields.at transfer.mapping.missing"),
                faults(GOOD.replace("ONE_LINE_PER_TICKET", "ONE_LINE_PER_EVENT")));
    }

    @Test
    void templatesLeaveOutUnknownPartsWithTheirSeparators() {
        Template template = Template.parse("{a} / {b} / {c}!");
        assertEquals("x / z!", template.fill(column -> column.equals("a") ? "x" : column.equals("c") ? "z" : null));
        assertEquals("y!", template.fill(column -> column.equals("b") ? "y" : null));
        assertEquals(null, template.fill(column -> null));
    }

    @Test
    void timesAreReadStrictly() {
        SourceTimes german = SourceTimes.of("d. MMMM yyyy[ HH:mm]", ZoneId.of("Europe/Berlin"), Locale.GERMAN);
        assertEquals(Optional.of(Instant.parse("2024-03-01T08:05:00Z")), german.read("1. März 2024 09:05"));
        assertEquals(Optional.of(Instant.parse("2024-02-29T23:00:00Z")), german.read("1. März 2024"));
        assertEquals(Optional.empty(), german.read("30. Februar 2024"));
        assertEquals(
                Optional.of(Instant.parse("2024-03-01T08:05:00Z")),
                SourceTimes.of("yyyy-MM-dd'T'HH:mmXXX", ZoneId.of("UTC"), Locale.ROOT)
                        .read("2024-03-01T10:05+02:00"));
    }

    private static List<String> faults(String json) {
        return assertThrows(ImportRefused.class, () -> MappingDocument.read(json)).violations().stream()
                .map(MappingDocumentTest::shown)
                .sorted()
                .toList();
    }

    private static String shown(Violation violation) {
        return violation.field() + " " + violation.key();
    }
}
