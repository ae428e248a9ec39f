package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.OrganisationId;
import org.linia.identity.SupplierId;
import org.linia.identity.TeamId;
import org.linia.routing.Grade;
import org.linia.sla.Priority;
import org.linia.ticket.Assignment;
import org.linia.ticket.Channel;
import org.linia.ticket.Classified;
import org.linia.ticket.Facts;
import org.linia.ticket.OpenedTicket;
import org.linia.ticket.Tags;
import org.linia.ticket.TicketType;
import org.linia.ticket.entity.Act;
import org.linia.ticket.entity.Ticket;
import org.linia.ticket.entity.TimelineEntry;

/** E5: which lines handed a ticket on, read from its timeline. */
class LinesTest {
    private static final AccountId IOANA = new AccountId(2);
    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Assignment FIRST = line(1, IOANA);
    private static final Assignment SECOND = line(2, null);
    private static final Assignment THIRD = line(3, null);

    private final Ticket ticket = Ticket.open(1042, opened(), act());
    private final List<TimelineEntry> timeline = new ArrayList<>();

    @Test
    void eachLineThatHandsItOnIsOne() {
        ticket.escalate(SECOND, "r", act());
        ticket.ask(THIRD, "r", act());

        assertThat(handedOn()).containsExactly(FIRST, SECOND);
    }

    @Test
    void takenBackInTheMiddleTheOnesBelowAreLeft() {
        ticket.escalate(SECOND, "r", act());
        ticket.escalate(THIRD, "r", act());
        ticket.takeBack(List.of(FIRST, SECOND), "r", null, act());

        assertThat(ticket.assignment()).isEqualTo(SECOND);
        assertThat(ticket.isHandedOn()).isTrue();
        assertThat(handedOn()).containsExactly(FIRST);
    }

    @Test
    void takenBackByTheFirstNobodyIsLeft() {
        ticket.escalate(SECOND, "r", act());
        ticket.escalate(THIRD, "r", act());
        ticket.takeBack(List.of(FIRST), "r", null, act());

        assertThat(ticket.assignment()).isEqualTo(FIRST);
        assertThat(ticket.isHandedOn()).isFalse();
        assertThat(handedOn()).isEmpty();
    }

    @Test
    void oneThatHandsItOnAgainTakesItsFormerPlace() {
        ticket.escalate(SECOND, "r", act());
        ticket.assign(line(1, new AccountId(7)), Map.of(), act());
        ticket.escalate(THIRD, "r", act());

        assertThat(handedOn()).containsExactly(line(1, new AccountId(7)));
    }

    @Test
    void aSupplierWhoGivesItBackChangesNothing() {
        ticket.escalate(SECOND, "r", act());
        ticket.handOver(new SupplierId(5), null, null, Map.of(), act());
        ticket.takeBack(List.of(FIRST), "r", null, act());

        assertThat(ticket.assignment()).isEqualTo(SECOND);
        assertThat(handedOn()).containsExactly(FIRST);
    }

    private List<Assignment> handedOn() {
        timeline.addAll(ticket.takeNews());
        return Lines.handedOn(timeline);
    }

    private static Assignment line(long number, AccountId person) {
        return new Assignment(new LevelId(number), new TeamId(10 * number), person);
    }

    private static Act act() {
        return new Act(IOANA, MONDAY.plus(Duration.ofMinutes(1)));
    }

    private static OpenedTicket opened() {
        return new OpenedTicket(
                TicketType.INCIDENT,
                "Mail does not arrive",
                null,
                new OpenedTicket.Requester(IOANA, new OrganisationId(1), null, null, "ro", false),
                Channel.PORTAL,
                1,
                new Classified(null, null, Grade.MEDIUM, Grade.MEDIUM, Priority.MEDIUM, null),
                FIRST,
                Tags.NONE,
                Facts.NONE);
    }
}
