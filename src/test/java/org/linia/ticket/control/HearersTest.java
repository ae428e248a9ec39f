package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.linia.channel.NotificationAudience;
import org.linia.identity.AccountId;
import org.linia.ticket.Visibility;

/** Who hears of a message on a ticket. */
class HearersTest {
    private static final AccountId REQUESTER = new AccountId(1);
    private static final AccountId OPERATOR = new AccountId(2);
    private static final AccountId ENGINEER = new AccountId(3);
    private static final AccountId COLLEAGUE = new AccountId(4);
    private static final AccountId FORMER = new AccountId(5);

    @Test
    void aPublicMessageIsForWhoeverHasWatchesOrAskedForTheTicketButItsWriter() {
        Hearers hearers = of(OPERATOR, Visibility.PUBLIC, Set.of());

        assertThat(others(hearers)).containsExactlyInAnyOrder(REQUESTER, ENGINEER, COLLEAGUE);
        assertThat(hearers.of(NotificationAudience.NAMED)).isEmpty();
    }

    @Test
    void anInternalNoteIsForThoseAloneWhoWorkOnTheTicket() {
        Hearers hearers = of(OPERATOR, Visibility.INTERNAL, Set.of(REQUESTER, COLLEAGUE));

        assertThat(others(hearers)).containsExactly(ENGINEER);
        assertThat(hearers.of(NotificationAudience.NAMED)).isEmpty();
    }

    @Test
    void theRequesterHearsNothingInternalEvenWhoWorksAtTheDesk() {
        Hearers hearers = new Hearers(
                OPERATOR,
                ENGINEER,
                Visibility.INTERNAL,
                Map.of(NotificationAudience.NAMED, Set.of(ENGINEER), NotificationAudience.REQUESTER, Set.of(ENGINEER)),
                Set.of(ENGINEER, OPERATOR),
                Set.of());

        assertThat(others(hearers)).isEmpty();
        assertThat(hearers.of(NotificationAudience.NAMED)).isEmpty();
    }

    @Test
    void whoeverIsNamedHearsOfThatAndNotOfTheMessageToo() {
        Hearers hearers = of(REQUESTER, Visibility.PUBLIC, Set.of(ENGINEER));

        assertThat(hearers.of(NotificationAudience.NAMED)).containsExactly(ENGINEER);
        assertThat(others(hearers)).containsExactlyInAnyOrder(OPERATOR, COLLEAGUE);
    }

    @Test
    void whoeverDoesNotSeeTheTicketAnyMoreHearsNothing() {
        Hearers hearers = of(OPERATOR, Visibility.PUBLIC, Set.of(FORMER));

        assertThat(hearers.of(NotificationAudience.NAMED)).isEmpty();
        assertThat(others(hearers)).doesNotContain(FORMER);
    }

    @Test
    void whomNobodyTellsThatTheyAreNamedHearsOfTheMessage() {
        Hearers hearers = new Hearers(
                OPERATOR,
                REQUESTER,
                Visibility.PUBLIC,
                Map.of(NotificationAudience.ASSIGNEE, Set.of(ENGINEER)),
                Set.of(ENGINEER),
                Set.of());

        assertThat(hearers.of(NotificationAudience.ASSIGNEE)).containsExactly(ENGINEER);
        assertThat(hearers.of(NotificationAudience.WATCHERS)).isEmpty();
    }

    private static List<AccountId> others(Hearers hearers) {
        return Stream.of(NotificationAudience.REQUESTER, NotificationAudience.ASSIGNEE, NotificationAudience.WATCHERS)
                .flatMap(audience -> hearers.of(audience).stream())
                .toList();
    }

    private static Hearers of(AccountId writer, Visibility visibility, Set<AccountId> called) {
        return new Hearers(
                writer,
                REQUESTER,
                visibility,
                Map.of(
                        NotificationAudience.NAMED,
                        called,
                        NotificationAudience.REQUESTER,
                        Set.of(REQUESTER),
                        NotificationAudience.ASSIGNEE,
                        Set.of(ENGINEER),
                        NotificationAudience.WATCHERS,
                        Set.of(OPERATOR, COLLEAGUE, FORMER)),
                Set.of(OPERATOR, ENGINEER),
                Set.of(COLLEAGUE));
    }
}
