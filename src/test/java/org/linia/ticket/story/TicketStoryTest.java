package org.linia.ticket.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.shared.json.Json;
import org.linia.shared.problem.Conflict;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.ticket.Assignment;
import org.linia.ticket.CauseCode;
import org.linia.ticket.Change;
import org.linia.ticket.Channel;
import org.linia.ticket.Classified;
import org.linia.ticket.Facts;
import org.linia.ticket.OpenedTicket;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketEdit;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;
import org.linia.ticket.TimelineKind;
import org.linia.ticket.Visibility;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Message;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** The life of a ticket, told. */
class TicketStoryTest {
    private static final AccountId ALEXANDRA = new AccountId(1);
    private static final AccountId IOANA = new AccountId(2);
    private static final AccountId DIMITAR = new AccountId(3);
    private static final Assignment FIRST_LINE = new Assignment(new LevelId(1), new TeamId(10), null);
    private static final Assignment SECOND_LINE = new Assignment(new LevelId(2), new TeamId(20), null);
    private static final Duration WINDOW = Duration.ofDays(14);
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");

    private final Ticket ticket = Ticket.open(1042, mailDoesNotArrive(), by(ALEXANDRA, 0));
    private final List<TimelineEntry> timeline = new ArrayList<>(ticket.takeNews());

    @Test
    void fromTheFirstWordToTheEnd() {
        assertThat(ticket.state()).isEqualTo(TicketState.NEW);

        ticket.assign(new Assignment(FIRST_LINE.level(), FIRST_LINE.team(), IOANA), Map.of(), by(IOANA, 5));
        ticket.start(by(IOANA, 6));
        ticket.said(message(1, IOANA, "Since when?"), true, Map.of(), by(IOANA, 7));
        ticket.await(PendingReason.USER, null, by(IOANA, 8));
        assertThat(ticket.state()).isEqualTo(TicketState.PENDING);

        ticket.said(message(2, ALEXANDRA, "Since the morning."), false, Map.of(), by(ALEXANDRA, 30));
        assertThat(ticket.state()).as("an answer ends the waiting for it").isEqualTo(TicketState.IN_PROGRESS);

        ticket.escalate(SECOND_LINE, "The store is full", by(IOANA, 40));
        ticket.resolve("Made room", CauseCode.CAPACITY, by(DIMITAR, 90));
        ticket.reopen("It came back", WINDOW, by(ALEXANDRA, 120));
        ticket.resolve("Made more room", CauseCode.CAPACITY, by(DIMITAR, 150));
        ticket.confirm(by(ALEXANDRA, 180));

        assertThat(ticket.state()).isEqualTo(TicketState.CLOSED);
        assertThat(kinds())
                .containsExactly(
                        TimelineKind.OPENED,
                        TimelineKind.ASSIGNED,
                        TimelineKind.STARTED,
                        TimelineKind.MESSAGE_ADDED,
                        TimelineKind.WAITING,
                        TimelineKind.MESSAGE_ADDED,
                        TimelineKind.ESCALATED,
                        TimelineKind.RESOLVED,
                        TimelineKind.REOPENED,
                        TimelineKind.RESOLVED,
                        TimelineKind.CONFIRMED);
        assertThat(replayed())
                .containsEntry("state", "CLOSED")
                .containsEntry("team", "20")
                .containsEntry("solution", "Made more room")
                .containsEntry("reopenCount", "1")
                .containsEntry("firstRespondedAt", "2026-11-23T08:07:00Z");
    }

    @Test
    void afterTheWindowItStaysClosed() {
        ticket.resolve("Made room", CauseCode.CAPACITY, by(DIMITAR, 10));
        ticket.close(by(null, 20));

        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> ticket.reopen("Again", WINDOW, by(ALEXANDRA, 21 + 14 * 24 * 60)));
        assertThat(ticket.state()).isEqualTo(TicketState.CLOSED);
    }

    @Test
    void howItWasCanBeSaidOfWhatIsSolvedAndFresh() {
        assertThat(ticket.isRatable(WINDOW, MONDAY)).as("nothing is solved").isFalse();
        ticket.resolve("Made room", CauseCode.CAPACITY, by(DIMITAR, 10));
        Instant solved = ticket.solvedAt();
        ticket.confirm(by(ALEXANDRA, 20));

        assertThat(ticket.isRatable(WINDOW, solved.plus(WINDOW))).isTrue();
        assertThat(ticket.isRatable(WINDOW, solved.plus(WINDOW).plusNanos(1))).isFalse();
        ticket.reopen("Again", WINDOW, by(ALEXANDRA, 30));
        assertThatExceptionOfType(Conflict.class).isThrownBy(() -> ticket.checkRatable(WINDOW, solved));
        ticket.cancel("Not needed", by(ALEXANDRA, 40));
        assertThat(ticket.isRatable(WINDOW, solved)).isFalse();
    }

    @Test
    void aMoveThatTheStateDoesNotAllowChangesNothing() {
        assertThatExceptionOfType(Conflict.class)
                .isThrownBy(() -> ticket.start(by(IOANA, 5)))
                .satisfies(refused ->
                        assertThat(refused.allowed()).contains("ASSIGN").doesNotContain("START"));

        assertThat(kinds()).containsExactly(TimelineKind.OPENED);
    }

    @Test
    void mergedItEndsAndUnmergedItLivesAgain() {
        ticket.mergeInto(1001L, by(IOANA, 5));
        assertThat(ticket.state()).isEqualTo(TicketState.CANCELLED);

        ticket.mergeInto(null, by(IOANA, 6));
        assertThat(ticket.state()).isEqualTo(TicketState.NEW);
        assertThat(replayed()).containsEntry("mergedInto", "null").containsEntry("closedAt", "null");
    }

    @Test
    void anAssignmentTakenBackLeavesItAsNewAsItWas() {
        ticket.assign(new Assignment(SECOND_LINE.level(), SECOND_LINE.team(), DIMITAR), Map.of(), by(IOANA, 5));

        ticket.putBack(FIRST_LINE, TicketState.NEW, by(IOANA, 6));

        assertThat(ticket.state()).isEqualTo(TicketState.NEW);
        assertThat(ticket.assignment()).isEqualTo(FIRST_LINE);
        assertThat(kinds()).containsExactly(TimelineKind.OPENED, TimelineKind.ASSIGNED, TimelineKind.ASSIGNED);
    }

    @Test
    void aCorrectionTellsOldAndNew_andNoneIsToldWhereNothingDiffers() {
        ticket.edit(titled("Mail to suppliers does not arrive"), ticket.classified(), by(IOANA, 5));
        ticket.edit(titled("Mail to suppliers does not arrive"), ticket.classified(), by(IOANA, 6));

        assertThat(kinds()).containsExactly(TimelineKind.OPENED, TimelineKind.FIELDS_CHANGED);
        JsonObject title = timeline.get(1).changes().getJsonObject("title");
        assertThat(title.getString("old")).isEqualTo("Mail does not arrive");
        assertThat(title.getString("new")).isEqualTo("Mail to suppliers does not arrive");
    }

    private static OpenedTicket mailDoesNotArrive() {
        return new OpenedTicket(
                TicketType.INCIDENT,
                "Mail does not arrive",
                null,
                new OpenedTicket.Requester(ALEXANDRA, new OrganisationId(1), null, null, "ro", false),
                Channel.PORTAL,
                1,
                new Classified(null, null, Grade.MEDIUM, Grade.MEDIUM, Priority.MEDIUM, null),
                FIRST_LINE,
                Tags.NONE,
                Facts.NONE);
    }

    private static TicketEdit titled(String title) {
        return new TicketEdit(null, new Change<>(title), null, null, null, null, null, null, null, null, null);
    }

    private Message message(long id, AccountId by, String body) {
        return new NumberedMessage(id, ticket, body, by(by, 0));
    }

    /** As the database would have numbered it. */
    private static final class NumberedMessage extends Message {
        private final long number;

        NumberedMessage(long number, Ticket ticket, String body, Act act) {
            super(ticket, Visibility.PUBLIC, Channel.PORTAL, body, act);
            this.number = number;
        }

        @Override
        public long id() {
            return number;
        }
    }

    private static Act by(AccountId person, long minutesLater) {
        return new Act(person, MONDAY.plus(Duration.ofMinutes(minutesLater)));
    }

    private List<TimelineKind> kinds() {
        timeline.addAll(ticket.takeNews());
        return timeline.stream().map(TimelineEntry::kind).toList();
    }

    /** What the entries say the ticket is now. */
    private Map<String, String> replayed() {
        kinds();
        Map<String, String> values = new LinkedHashMap<>();
        timeline.forEach(entry ->
                entry.changes().forEach((field, change) -> values.put(field, text(((JsonObject) change).get("new")))));
        return values;
    }

    private static String text(Object value) {
        return Json.text(value).replaceAll("^\"|\"$", "");
    }
}
