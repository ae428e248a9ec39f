package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTest {
    @Test
    void whatIsKnownIsFilled_andTheRestStaysAsWritten() {
        assertThat(Placeholders.fill("Hello {requester.name}, {no.such} {}", Map.of("requester.name", "Ana")))
                .isEqualTo("Hello Ana, {no.such} {}");
    }

    @Test
    void whatIsFilledInIsNotLookedAtAgain() {
        assertThat(Placeholders.fill(
                        "{ticket.title}", Map.of("ticket.title", "{me.name} costs $1 \\", "me.name", "Ioana")))
                .isEqualTo("{me.name} costs $1 \\");
    }
}
