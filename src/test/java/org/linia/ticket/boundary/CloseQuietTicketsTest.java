package org.linia.ticket.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class CloseQuietTicketsTest {
    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aWeekendDoesNotCount() {
        assertThat(CloseQuietTickets.workingDaysBefore(MONDAY, 1)).isEqualTo(FRIDAY);
        assertThat(CloseQuietTickets.workingDaysBefore(MONDAY, 5)).isEqualTo(Instant.parse("2026-11-16T10:00:00Z"));
    }
}
