package org.linia.transfer.control.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.transfer.control.mapping.ImportField;
import org.linia.transfer.control.mapping.Vocabulary.Kind;

/** One line per event, with the ready mapping of the ServiceNow incident log. */
class IncidentLogTest {
    @Test
    void everyDifferenceBetweenLinesBecomesAnEventOfItsKind() {
        Story story = LogLines.only(
                LogLines.line(),
                LogLines.line(
                        "sys_updated_at", "1/3/2016 09:00", "incident_state", "Active", "assigned_to", "Resolver 1"),
                LogLines.line(
                        "sys_updated_at",
                        "1/3/2016 10:00",
                        "incident_state",
                        "Awaiting Vendor",
                        "priority",
                        "2 - High"),
                LogLines.line(
                        "sys_updated_at", "2/3/2016 09:00", "incident_state", "Resolved", "category", "Category 2"),
                LogLines.line(
                        "sys_updated_at", "7/3/2016 10:00", "incident_state", "Closed", "category", "Category 2"));
        PastTicket ticket = story.ticket().orElseThrow();
        assertEquals(
                List.of(
                        Kind.OPENED,
                        Kind.ASSIGNED,
                        Kind.ASSIGNED,
                        Kind.STATE_CHANGED,
                        Kind.PRIORITY_CHANGED,
                        Kind.ASSIGNED,
                        Kind.STATE_CHANGED,
                        Kind.CATEGORY_CHANGED,
                        Kind.PRIORITY_CHANGED,
                        Kind.RESOLVED,
                        Kind.CLOSED),
                ticket.events().stream().map(PastEvent::kind).toList());
        assertEquals(new Tally(5, 0, 0, 0), story.tally());
        assertEquals("Category 2", ticket.value(ImportField.TITLE));
        Folding.assertExplained(ticket);
    }

    @Test
    void aLineThatSaysNothingNewIsMerged() {
        Story story = LogLines.only(
                LogLines.line(), LogLines.line("sys_updated_at", "1/3/2016 08:30", "sys_updated_by", "Updated by 9"));
        assertEquals(new Tally(1, 1, 0, 0), story.tally());
    }

    @Test
    void anUnknownStateKeepsTheOneBeforeAndIsReported() {
        Story story = LogLines.only(
                LogLines.line("incident_state", "Awaiting Vendor"), LogLines.line("incident_state", "-100"));
        PastTicket ticket = story.ticket().orElseThrow();
        assertEquals("PENDING", ticket.value(ImportField.STATE));
        assertEquals("SUPPLIER", ticket.value(ImportField.PENDING_REASON));
        assertEquals(new Tally(1, 0, 1, 0), story.tally());
        assertEquals(List.of("state", "-100"), story.findings().get(0).arguments());
        Folding.assertExplained(ticket);
    }

    @Test
    void anUnknownStateAtTheBeginningIsNew() {
        Story story = LogLines.only(LogLines.line("incident_state", "?"), LogLines.line("incident_state", "Active"));
        assertEquals(new Tally(1, 0, 1, 0), story.tally());
        Folding.assertExplained(story.ticket().orElseThrow());
    }

    @Test
    void aTicketWithoutAnyKnownStateIsRejectedLineByLine() {
        Story story = LogLines.only(LogLines.line("incident_state", "?"), LogLines.line("incident_state", "-100"));
        assertTrue(story.ticket().isEmpty());
        assertEquals(new Tally(0, 0, 0, 2), story.tally());
        assertEquals(
                List.of(2L, 3L),
                story.findings().stream()
                        .filter(found -> found.reason() == Reason.NO_STATE)
                        .map(Finding::line)
                        .toList());
    }

    @Test
    void aTicketThatWasReopenedSaysSoAndLosesItsEnd() {
        Story story = LogLines.only(
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "1/3/2016 09:00"),
                LogLines.line("incident_state", "Active", "sys_updated_at", "1/3/2016 10:00", "reopen_count", "1"),
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "2/3/2016 09:00", "reopen_count", "1"));
        PastTicket ticket = story.ticket().orElseThrow();
        assertEquals(1, ticket.reopenCount());
        PastEvent reopened = ticket.events().stream()
                .filter(event -> event.kind() == Kind.REOPENED)
                .findFirst()
                .orElseThrow();
        assertTrue(reopened.changes().contains(new Change("resolvedAt", "2016-03-01T09:00:00Z", null)));
        assertTrue(story.findings().isEmpty());
        Folding.assertExplained(ticket);
    }

    @Test
    void whatBelongedToTheEndIsGoneAfterReopening() {
        Story story = LogLines.only(
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "1/3/2016 09:00"),
                LogLines.line("incident_state", "Active", "sys_updated_at", "1/3/2016 10:00", "reopen_count", "1"));
        PastTicket ticket = story.ticket().orElseThrow();
        assertNull(ticket.resolvedAt());
        assertNull(ticket.value(ImportField.CAUSE_CODE));
        assertNull(ticket.facts().get("closeCode"));
        Folding.assertExplained(ticket);
    }

    @Test
    void whatTheSourceKnowsOfTheEndIsNotToldBeforeIt() {
        PastTicket ticket = LogLines.only(LogLines.line()).ticket().orElseThrow();
        assertNull(ticket.resolvedAt());
        assertNull(ticket.closedAt());
        assertNull(ticket.value(ImportField.CAUSE_CODE));
        assertNull(ticket.facts().get("closeCode"));
    }

    @Test
    void aSecondLineInTheMinuteOfResolvingIsMerged() {
        Story story = LogLines.only(
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "2/3/2016 09:00"),
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "2/3/2016 09:00"));
        assertEquals(new Tally(1, 1, 0, 0), story.tally());
    }

    @Test
    void aCountOfReopeningsThatTheStatesDoNotShowIsKeptAndReported() {
        Story story = LogLines.only(LogLines.line(), LogLines.line("reopen_count", "2"));
        assertEquals(2, story.ticket().orElseThrow().reopenCount());
        assertEquals(Reason.REOPEN_COUNT_DIFFERS, story.findings().get(0).reason());
        Folding.assertExplained(story.ticket().orElseThrow());
    }

    @Test
    void aSecondResolvingIsAnEventWhenTheSourceDatesTheEndThere() {
        Story story = LogLines.only(
                LogLines.line(),
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "1/3/2016 09:00"),
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "2/3/2016 09:00"));
        PastTicket ticket = story.ticket().orElseThrow();
        assertEquals(Instant.parse("2016-03-02T09:00:00Z"), ticket.resolvedAt());
        assertEquals(new Tally(3, 0, 0, 0), story.tally());
        Folding.assertExplained(ticket);
    }

    @Test
    void anUnknownEndIsTakenFromTheLineThatTellsIt() {
        Story story = LogLines.only(
                LogLines.line("resolved_at", "?"),
                LogLines.line("incident_state", "Resolved", "sys_updated_at", "1/3/2016 09:00", "resolved_at", "?"));
        PastTicket ticket = story.ticket().orElseThrow();
        assertEquals(Instant.parse("2016-03-01T09:00:00Z"), ticket.resolvedAt());
        assertEquals(Reason.RESOLVED_AT_UNKNOWN, story.findings().get(0).reason());
        assertEquals(3, story.findings().get(0).line());
    }

    @Test
    void timesBeforeTheOpeningAndOutOfOrderAreMovedAndReported() {
        Story story = LogLines.only(
                LogLines.line("sys_updated_at", "1/3/2016 07:00"),
                LogLines.line("sys_updated_at", "1/3/2016 12:00", "assignment_group", "Group 1"),
                LogLines.line("sys_updated_at", "1/3/2016 09:00", "assignment_group", "Group 2"),
                LogLines.line("sys_updated_at", "1/3/2016 10:00", "assignment_group", "Group 3"));
        assertEquals(
                List.of("2 BEFORE_OPENING", "3 TIME_OUT_OF_ORDER"),
                story.findings().stream()
                        .map(found -> found.line() + " " + found.reason())
                        .toList());
        Folding.assertExplained(story.ticket().orElseThrow());
    }

    @Test
    void aMoveTheLifeCycleDoesNotKnowIsKeptAndMarked() {
        Story story = LogLines.only(
                LogLines.line(), LogLines.line("incident_state", "Closed", "sys_updated_at", "7/3/2016 10:00"));
        assertEquals(
                List.of(false, false, true),
                story.ticket().orElseThrow().events().stream()
                        .map(PastEvent::jump)
                        .toList());
    }

    @Test
    void linesOfSeveralTicketsMayBeMixed() {
        List<Story> stories = LogLines.told(
                LogLines.line("number", "A"),
                LogLines.line("number", "B"),
                LogLines.line("number", "A", "incident_state", "Active"),
                LogLines.line("number", "B", "incident_state", "Active"));
        assertEquals(
                List.of("A", "B"),
                stories.stream()
                        .map(story -> story.ticket().orElseThrow().reference())
                        .toList());
        assertEquals(2, stories.get(0).tally().imported());
    }
}
