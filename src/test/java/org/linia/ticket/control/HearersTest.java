package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
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

        assertThat(hearers.others()).containsExactlyInAnyOrder(REQUESTER, ENGINEER, COLLEAGUE);
        assertThat(hearers.named()).isEmpty();
    }

    @Test
    void anInternalNoteIsForThoseAloneWhoWorkOnTheTicket() {
        Hearers hearers = of(OPERATOR, Visibility.INTERNAL, Set.of(REQUESTER, COLLEAGUE));

        assertThat(hearers.others()).containsExactly(ENGINEER);
        assertThat(hearers.named()).isEmpty();
    }

    @Test
    void theRequesterHearsNothingInternalEvenWhoWorksAtTheDesk() {
        Hearers hearers = new Hearers(
                OPERATOR,
                ENGINEER,
                Visibility.INTERNAL,
                Set.of(ENGINEER),
                Set.of(ENGINEER),
                Set.of(ENGINEER, OPERATOR),
                Set.of());

        assertThat(hearers.others()).isEmpty();
        assertThat(hearers.named()).isEmpty();
    }

    @Test
    void whoeverIsNamedHearsOfThatAndNotOfTheMessageToo() {
        Hearers hearers = of(REQUESTER, Visibility.PUBLIC, Set.of(ENGINEER));

        assertThat(hearers.named()).containsExactly(ENGINEER);
        assertThat(hearers.others()).containsExactlyInAnyOrder(OPERATOR, COLLEAGUE);
    }

    @Test
    void whoeverDoesNotSeeTheTicketAnyMoreHearsNothing() {
        Hearers hearers = of(OPERATOR, Visibility.PUBLIC, Set.of(FORMER));

        assertThat(hearers.named()).isEmpty();
        assertThat(hearers.others()).doesNotContain(FORMER);
    }

    private static Hearers of(AccountId writer, Visibility visibility, Set<AccountId> called) {
        return new Hearers(
                writer,
                REQUESTER,
                visibility,
                called,
                Set.of(OPERATOR, ENGINEER, COLLEAGUE, FORMER),
                Set.of(OPERATOR, ENGINEER),
                Set.of(COLLEAGUE));
    }
}
