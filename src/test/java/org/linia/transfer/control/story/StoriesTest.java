package org.linia.transfer.control.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.mapping.ImportField;

/** One line per ticket, from desks that write German and Romanian. */
class StoriesTest {
    private static final String GERMAN = """
            {"name": "Altes Pult", "source": "altes-pult", "mode": "ONE_LINE_PER_TICKET", "key": "Nr",
             "format": {"delimiter": ";"}, "times": {"pattern": "dd.MM.yyyy HH:mm", "zone": "Europe/Berlin"},
             "unknown": ["-"],
             "fields": {"title": "Betreff", "description": "Beschreibung", "requester": "Melder",
                        "state": {"column": "Status", "values": {"offen": "NEW", "in Arbeit": "IN_PROGRESS",
                                  "gelöst": "RESOLVED", "geschlossen": "CLOSED", "verworfen": "CANCELLED"}},
                        "priority": {"column": "Priorität", "values": {"hoch": "HIGH"}},
                        "assignee": "Bearbeiter", "openedAt": "Erstellt", "resolvedAt": "Gelöst",
                        "closedAt": "Geschlossen", "at": "Geändert", "reopenCount": "Wieder"},
             "facts": {"Raum": "room"}}""";
    private static final String HEADER =
            "Nr;Betreff;Beschreibung;Melder;Status;Priorität;Bearbeiter;Erstellt;Gelöst;Geschlossen;Geändert;Wieder;Raum\n";
    private static final String OPENED = "01.07.2024 10:00";

    @Test
    void aClosedTicketIsToldFromItsTimes() {
        String line = "7;Drucker;\"Papier\nstau; \"\"laut\"\"\";Anna  Öz;Geschlossen;hoch;Bo;"
                + "01.07.2024 10:00;01.07.2024 12:00;03.07.2024 09:00;03.07.2024 09:00;1;R 12\n";
        PastTicket ticket = stories(GERMAN, HEADER + line).get(0).ticket().orElseThrow();
        assertEquals(
                List.of(
                        "OPENED 2024-07-01T08:00:00Z",
                        "ASSIGNED 2024-07-01T08:00:00Z",
                        "STATE_CHANGED 2024-07-01T08:00:00Z",
                        "RESOLVED 2024-07-01T10:00:00Z",
                        "CLOSED 2024-07-03T07:00:00Z",
                        "FIELDS_CHANGED 2024-07-03T07:00:00Z"),
                ticket.events().stream()
                        .map(event -> event.kind() + " " + event.at())
                        .toList());
        assertEquals("Papier\nstau; \"laut\"", ticket.value(ImportField.DESCRIPTION));
        assertEquals("Anna Öz", ticket.value(ImportField.REQUESTER));
        assertEquals("R 12", ticket.facts().get("room"));
        assertEquals(1, ticket.reopenCount());
        assertEquals(Instant.parse("2024-07-01T10:00:00Z"), ticket.resolvedAt());
        Folding.assertExplained(ticket);
    }

    @Test
    void everyFaultOfALineIsNamed() {
        assertEquals(
                List.of(
                        "2 REJECTED UNKNOWN_VALUE [state, weiß nicht]",
                        "2 REJECTED NO_STATE [weiß nicht]",
                        "3 REJECTED NO_TIME []",
                        "4 REPAIRED TIME_OUT_OF_ORDER [2024-06-30T22:00:00Z, 2024-07-01T08:00:00Z]",
                        "5 REPAIRED UNREADABLE_TIME [resolvedAt, gestern]",
                        "5 REPAIRED RESOLVED_AT_UNKNOWN [2024-07-01T08:00:00Z]",
                        "6 REPAIRED UNKNOWN_VALUE [priority, egal]",
                        "6 REPAIRED DEFAULT_USED [priority, MEDIUM]",
                        "6 REPAIRED REQUESTER_UNKNOWN []",
                        "7 REJECTED NO_KEY []",
                        "8 REJECTED WRONG_COLUMNS []",
                        "9 REPAIRED END_OF_OPEN_TICKET [resolvedAt, 2024-07-02T08:00:00Z]",
                        "10 REPAIRED NOT_A_NUMBER [reopenCount, oft]",
                        "11 REPAIRED TITLE_UNKNOWN [9]"),
                findings(line("1", "weiß nicht", "hoch", OPENED, "-", "0")
                        + line("2", "offen", "hoch", "-", "", "0")
                        + line("3", "gelöst", "hoch", OPENED, "01.07.2024 00:00", "0")
                        + line("4", "gelöst", "hoch", OPENED, "gestern", "0")
                        + line("5", "offen", "egal", OPENED, "", "0").replace("Anna", "-")
                        + line("-", "offen", "hoch", OPENED, "", "0")
                        + "6;zu kurz\n"
                        + line("7", "offen", "hoch", OPENED, "02.07.2024 10:00", "0")
                        + line("8", "offen", "hoch", OPENED, "", "oft")
                        + line("9", "offen", "hoch", OPENED, "", "0").replace("Betreff", " ")));
    }

    @Test
    void aDayThatDoesNotExistRejectsTheLineWithBothReasons() {
        assertEquals(
                List.of("2 REJECTED UNREADABLE_TIME [openedAt, 31.02.2024 10:00]", "2 REJECTED NO_TIME []"),
                findings(line("1", "offen", "hoch", "31.02.2024 10:00", "", "0")));
    }

    @Test
    void aKeyComesOnceAndARepeatedLineIsMerged() {
        String first = line("1", "offen", "hoch", OPENED, "", "0");
        List<Story> stories = stories(GERMAN, HEADER + first + first + first.replace("offen", "gelöst"));
        assertEquals(
                List.of(new Tally(1, 0, 0, 0), new Tally(0, 1, 0, 0), new Tally(0, 0, 0, 1)),
                stories.stream().map(Story::tally).toList());
        assertEquals(List.of("2"), stories.get(2).findings().get(0).arguments());
    }

    @Test
    void aHugeTextIsCutAndSaidSo() {
        String line = line("1", "offen", "hoch", OPENED, "", "0").replace("Text", "x".repeat(1 << 20));
        Story story = stories(GERMAN, HEADER + line).get(0);
        String description = story.ticket().orElseThrow().value(ImportField.DESCRIPTION);
        assertEquals(100_000, description.length());
        assertEquals(Reason.CUT, story.findings().get(0).reason());
    }

    @Test
    void nulIsTakenOutOfTextsAndSaidSo() {
        String line = line("1", "offen", "hoch", OPENED, "", "0").replace("Text", "Te\0xt");
        Story story = stories(GERMAN, HEADER + line).get(0);
        assertEquals("Text", story.ticket().orElseThrow().value(ImportField.DESCRIPTION));
        assertEquals(Reason.BAD_CHARACTERS, story.findings().get(0).reason());
    }

    @Test
    void aMissingColumnRefusesTheFile() {
        ImportRefused refused =
                assertThrows(ImportRefused.class, () -> stories(GERMAN, HEADER.replace("Melder;", "") + "1\n"));
        assertEquals("transfer.file.missing-column", refused.violations().get(0).key());
        assertEquals(List.of("Melder"), refused.violations().get(0).arguments());
    }

    @Test
    void romanianHeadersWithAByteOrderMarkAreFoundWhateverTheirCase() {
        String mapping = """
                {"name": "Birou", "source": "birou", "mode": "ONE_LINE_PER_TICKET", "key": "număr",
                 "times": {"pattern": "d MMMM yyyy", "zone": "Europe/Bucharest", "language": "ro"},
                 "fields": {"title": "Subiect", "openedAt": "Deschis la", "state": "Stare"}}""";
        String file = "\uFEFFNumăr,Subiect,Deschis La,Stare,Altele\n12,Parolă uitată,3 martie 2024,in progress,x\n";
        PastTicket ticket = stories(mapping, file).get(0).ticket().orElseThrow();
        assertEquals("Parolă uitată", ticket.value(ImportField.TITLE));
        assertEquals("IN_PROGRESS", ticket.value(ImportField.STATE));
        assertEquals(Instant.parse("2024-03-02T22:00:00Z"), ticket.openedAt());
        Folding.assertExplained(ticket);
    }

    @Test
    void theTalliesAddUpToTheLinesOfTheFile() {
        String good = line("1", "offen", "hoch", OPENED, "", "0");
        String file = HEADER + good + "x;\n\n" + good.replace("1;", ";") + "\"\n" + good;
        assertEquals(
                new Tally(1, 1, 0, 3),
                stories(GERMAN, file).stream().map(Story::tally).reduce(Tally.NONE, Tally::plus));
    }

    private static String line(
            String key, String state, String priority, String opened, String resolved, String reopened) {
        return String.join(
                        ";", key, "Betreff", "Text", "Anna", state, priority, "", opened, resolved, "", "", reopened,
                        "")
                + "\n";
    }

    private static List<String> findings(String lines) {
        return stories(GERMAN, HEADER + lines).stream()
                .flatMap(story -> story.findings().stream())
                .map(found -> found.line() + " " + found.outcome() + " " + found.reason() + " " + found.arguments())
                .toList();
    }

    private static List<Story> stories(String mapping, String file) {
        return Told.all(mapping, file.getBytes(StandardCharsets.UTF_8));
    }
}
