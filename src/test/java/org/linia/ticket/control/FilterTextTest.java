package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;
import org.linia.sla.Priority;
import org.linia.ticket.Channel;
import org.linia.ticket.TicketFilter;
import org.linia.ticket.TicketSort;
import org.linia.ticket.TicketState;
import org.linia.ticket.TicketType;

class FilterTextTest {
    @Test
    void aFilterComesBackAsItWasKept() {
        TicketFilter filter = new TicketFilter(
                Set.of(TicketState.NEW, TicketState.ASSIGNED),
                Set.of("messaging"),
                new AccountId(5),
                true,
                new AccountId(6),
                Set.of(Priority.CRITICAL),
                TicketType.INCIDENT,
                new BigDecimal("1.5"),
                "mail",
                "software.error",
                "carpatia",
                "vpn",
                Instant.parse("2026-11-22T00:00:00Z"),
                Instant.parse("2026-11-23T00:00:00Z"),
                false,
                Channel.PHONE,
                "\"printer\" ăâ");
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
