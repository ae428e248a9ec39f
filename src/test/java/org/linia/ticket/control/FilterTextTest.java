package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;
import org.linia.sla.AgreementKind;
import org.linia.sla.Priority;
import org.linia.ticket.Channel;
import org.linia.ticket.Outcome;
import org.linia.ticket.PromiseWish;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

class FilterTextTest {
    @Test
    void aFilterComesBackAsItWasKept() {
        TicketFilter filter = TicketFilter.all()
                .states(Set.of(TicketState.NEW, TicketState.ASSIGNED))
                .teams(Set.of("messaging"))
                .assignee(new AccountId(5))
                .unassigned(true)
                .requester(new AccountId(6))
                .priorities(Set.of(Priority.CRITICAL))
                .type(TicketType.INCIDENT)
                .level(new BigDecimal("1.5"))
                .service("mail")
                .category("software.error")
                .organisation("carpatia")
                .tag("vpn")
                .createdFrom(Instant.parse("2026-11-22T00:00:00Z"))
                .createdTo(Instant.parse("2026-11-23T00:00:00Z"))
                .resolvedFrom(Instant.parse("2026-11-24T00:00:00Z"))
                .resolvedTo(Instant.parse("2026-11-25T00:00:00Z"))
                .promised(new PromiseWish(
                        Outcome.MET,
                        AgreementKind.SLA,
                        null,
                        Priority.HIGH,
                        Instant.parse("2026-11-24T00:00:00Z"),
                        null))
                .breached(false)
                .channel(Channel.PHONE)
                .words("\"printer\" ăâ")
                .reopened(true)
                .fact("device:LBL-0042")
                .build();
        TicketSort sort = new TicketSort(TicketSort.By.DUE_AT, true);

        String text = FilterText.of(filter, sort);

        assertThat(FilterText.filter(text)).isEqualTo(filter);
        assertThat(FilterText.sort(text)).isEqualTo(sort);
    }

    @Test
    void anEmptyFilterIsAllNewestFirst() {
        TicketFilter all = FilterText.filter("{}");

        assertThat(FilterText.filter(FilterText.of(all, TicketSort.NEWEST))).isEqualTo(all);
        assertThat(FilterText.sort("{}")).isEqualTo(TicketSort.NEWEST);
    }
}
