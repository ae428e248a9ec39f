package org.linia.identity.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;
import org.linia.identity.ApprovalState;
import org.linia.identity.FourEyesAct;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.OrganisationId;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotAllowed;

class ApprovalRequestTest {
    private static final AccountId ONE = new AccountId(1);
    private static final AccountId OTHER = new AccountId(2);
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

    private final ApprovalRequest request = new ApprovalRequest(asking(FourEyesAct.EXPORT_AUDIT, 5), "Audit", ONE, NOW);

    private static Asking asking(FourEyesAct act, long version) {
        return Asking.of(act, new OrganisationId(7), "audit", null, Map.of("version", version), Map.of());
    }

    @Test
    void nobodyDecidesTheirOwnAndNobodyWithdrawsThatOfOthers() {
        assertThatThrownBy(() -> request.approve(ONE, NOW, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> request.refuse(ONE, NOW, "")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> request.withdraw(OTHER, NOW)).isInstanceOf(NotAllowed.class);
        assertThat(request.state(NOW)).isEqualTo(ApprovalState.OPEN);
    }

    @Test
    void afterSevenDaysNobodyDecidesAnyMore() {
        Instant last = NOW.plus(Duration.ofDays(7)).minusSeconds(1);
        assertThat(request.state(last)).isEqualTo(ApprovalState.OPEN);
        assertThat(request.state(last.plusSeconds(1))).isEqualTo(ApprovalState.EXPIRED);
        assertThatThrownBy(() -> request.approve(OTHER, last.plusSeconds(1), ""))
                .isInstanceOf(Conflict.class);
        assertThatThrownBy(() -> request.withdraw(ONE, last.plusSeconds(1))).isInstanceOf(Conflict.class);
    }

    @Test
    void itIsDecidedOnceAndUsedOnceInTime() {
        assertThat(request.isUsable(NOW)).isFalse();
        request.approve(OTHER, NOW, "Seen");
        assertThatThrownBy(() -> request.refuse(OTHER, NOW, "No")).isInstanceOf(Conflict.class);
        assertThat(request.isUsable(NOW)).isTrue();
        assertThat(request.isUsable(NOW.plus(Duration.ofDays(7)))).isFalse();
        request.use(NOW);
        assertThat(request.isUsable(NOW)).isFalse();
        assertThat(request.state(NOW)).isEqualTo(ApprovalState.FETCHED);
    }

    @Test
    void itIsForThatVeryActAlone() {
        assertThat(request.isFor(asking(FourEyesAct.EXPORT_AUDIT, 5))).isTrue();
        assertThat(request.isFor(asking(FourEyesAct.EXPORT_AUDIT, 6))).isFalse();
        assertThat(request.isFor(asking(FourEyesAct.ERASE_PERSON, 5))).isFalse();
    }
}
