package org.linia.sla.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;
import org.linia.sla.AgreementConditions;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementKind;
import org.linia.sla.Conditions;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.SimulationState;
import org.linia.sla.Target;

class SimulationTest {
    private static final Instant NOW = Instant.parse("2026-11-02T08:00:00Z");
    private static final PromisedTime TIME =
            new PromisedTime(Target.RESOLUTION, Priority.HIGH, Duration.ofHours(8), "weekdays");
    private static final Terms TERMS =
            new Terms(Conditions.NONE, Map.of(Target.RESOLUTION, EnumSet.of(PendingReason.USER)), List.of(75));

    private final Simulation simulation = new Simulation(
            new AccountId(7),
            Set.of(3L, 1L),
            new Span(NOW.minusSeconds(100), NOW),
            new AgreementDraft(
                    "gold",
                    AgreementKind.SLA,
                    " Gold ",
                    true,
                    null,
                    AgreementConditions.NONE,
                    TERMS.pauses(),
                    List.of(75),
                    List.of(TIME)),
            BigDecimal.TEN,
            TERMS,
            NOW);

    @Test
    void theDraftIsKeptAsItWasMeant() {
        Signed draft = simulation.signed();

        assertThat(draft.ref().key()).isEqualTo("gold");
        assertThat(draft.ref().name()).isEqualTo("Gold");
        assertThat(draft.pausing(Target.RESOLUTION)).containsExactly(PendingReason.USER);
        assertThat(draft.pausing(Target.NEXT_UPDATE)).isEmpty();
        assertThat(draft.terms().warnings()).containsExactly(75);
        assertThat(draft.times()).isEqualTo(Signed.byTarget(List.of(TIME)));
        assertThat(draft.validFrom()).isBefore(Instant.EPOCH);
        assertThat(simulation.organisations()).containsExactlyInAnyOrder(1L, 3L);
    }

    @Test
    void itRunsUntilItIsEndedOrNothingIsHeardOfItForAMinute() {
        simulation.begin(1000, NOW.plusSeconds(30));
        simulation.advance(500, 1500, NOW.plusSeconds(40));

        assertThat(simulation.isRunning()).isTrue();
        assertThat(simulation.isDead(NOW.plusSeconds(100))).isFalse();
        assertThat(simulation.isDead(NOW.plusSeconds(101))).isTrue();
        assertThat(simulation.last()).isEqualTo(1500);

        simulation.end(SimulationState.CANCELLED, NOW.plusSeconds(41));
        simulation.end(SimulationState.DONE, NOW.plusSeconds(42));

        assertThat(simulation.isRunning()).isFalse();
        assertThat(simulation.isDead(NOW.plusSeconds(500))).isFalse();
    }
}
