package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linia.shared.network.Network;

class WeeklyHoursTest {
    private static final WeeklyHours NIGHT =
            WeeklyHours.parse("MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY 22:00-06:00 Europe/Bucharest");

    /** In Bucharest the clock goes on by an hour on Sunday 2026-03-29 at 03:00, and back on 2026-10-25 at 04:00. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-28T19:59:59Z, false",
        "2026-03-28T20:00:00Z, true",
        "2026-03-29T02:59:59Z, true",
        "2026-03-29T03:00:00Z, false",
        "2026-03-29T03:30:00Z, false",
        "2026-03-29T19:30:00Z, false",
        "2026-10-24T18:59:59Z, false",
        "2026-10-24T19:00:00Z, true",
        "2026-10-25T03:59:59Z, true",
        "2026-10-25T04:00:00Z, false"
    })
    void aNightGoesOnUntilTheNextMorningAlsoWhenTheClockIsPutOnOrBack(Instant moment, boolean within) {
        assertThat(NIGHT.contains(moment)).isEqualTo(within);
    }

    @ParameterizedTest
    @CsvSource({
        "MONDAY 08:00-17:00 UTC, 2026-06-01T08:00:00Z, true",
        "MONDAY 08:00-17:00 UTC, 2026-06-01T17:00:00Z, false",
        "MONDAY 08:00-17:00 UTC, 2026-06-02T08:00:00Z, false",
        "MONDAY 08:00-08:00 UTC, 2026-06-02T07:59:59Z, true",
        "MONDAY 08:00-08:00 UTC, 2026-06-02T08:00:00Z, false",
        "SUNDAY 22:00-06:00 UTC, 2026-06-01T05:59:59Z, true",
        "MONDAY 22:00-06:00 UTC, 2026-06-01T05:59:59Z, false"
    })
    void hoursBeginOnTheirDays(String hours, Instant moment, boolean within) {
        assertThat(WeeklyHours.parse(hours).contains(moment)).isEqualTo(within);
        assertThat(WeeklyHours.parse(hours)).hasToString(hours);
    }

    @Test
    void whatIsLimitedIsNeverAsWideAsWhatIsNot() {
        RoleLimits night = new RoleLimits(List.of(), NIGHT);
        RoleLimits office = new RoleLimits(Network.stored("10.0.0.0/8"), null);

        assertThat(RoleLimits.NONE.areAsWideAs(night)).isTrue();
        assertThat(night.areAsWideAs(RoleLimits.NONE)).isFalse();
        assertThat(night.areAsWideAs(night)).isTrue();
        assertThat(office.areAsWideAs(night)).isFalse();
        assertThat(night.admit(new Circumstances(null, Instant.parse("2026-03-28T20:00:00Z"))))
                .isTrue();
        assertThat(office.admit(new Circumstances("10.9.9.9", Instant.EPOCH))).isTrue();
        assertThat(office.admit(new Circumstances("11.9.9.9", Instant.EPOCH))).isFalse();
    }

    @Test
    void whoLosesALimitGainsRights() {
        Rights limited = rights(new RoleLimits(List.of(), NIGHT));
        Rights free = rights(RoleLimits.NONE);

        assertThat(free.exceed(limited)).isTrue();
        assertThat(limited.exceed(free)).isFalse();
        assertThat(limited.exceed(limited)).isFalse();
        assertThat(limited.under(new Circumstances(null, Instant.parse("2026-03-28T12:00:00Z")))
                        .permissions())
                .isEmpty();
    }

    private static Rights rights(RoleLimits limits) {
        return new Rights(
                new AccountId(1),
                new OrganisationId(1),
                Set.of(new OrganisationId(1)),
                Set.of(),
                Set.of(),
                List.of(new HeldRole(
                        "night",
                        Role.OPERATOR,
                        Set.of(Permission.SEE_TICKETS),
                        Reach.ORGANISATION,
                        Set.of(),
                        Set.of(),
                        limits)));
    }
}
