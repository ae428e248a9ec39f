package org.linia.sla.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.linia.identity.OrganisationId;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.SlaDatabase;
import org.linia.sla.control.Promises;

/** F3: clocks of an older installation, which kept the pauses of each, are after the upgrade what their story gives. */
class UpgradeTest {
    private static final String OLD = """
            create table ticket (number bigint primary key, organisation_id bigint);
            create table ticket_timeline (ticket bigint, seq int, at timestamptz, data jsonb);
            insert into ticket values (7, 1), (8, 2);
            insert into ticket_timeline
            select ticket, seq, ('2026-11-23T' || at || 'Z')::timestamptz, data::jsonb from (values
              (7, 1, '07:00:00.5', '{"changes": {"state": {"old": null, "new": "NEW"}}}'),
              (7, 2, '07:10:00', '{"changes": {"firstRespondedAt": {"old": null, "new": "x"}}}'),
              (7, 3, '08:00:00', '{"changes": {"state": {"old": "IN_PROGRESS", "new": "PENDING"},
                "pendingReason": {"old": null, "new": "USER"}}}'),
              (7, 4, '09:00:00', '{"changes": {"state": {"old": "PENDING", "new": "IN_PROGRESS"},
                "pendingReason": {"old": "USER", "new": null}}}'),
              (7, 5, '10:00:00', '{"changes": {"state": {"old": "IN_PROGRESS", "new": "RESOLVED"}}}'),
              (7, 6, '11:00:00', '{"changes": {"state": {"old": "RESOLVED", "new": "CLOSED"}}}'),
              (7, 7, '12:00:00', '{"changes": {"state": {"old": "CLOSED", "new": "IN_PROGRESS"}}}'),
              (8, 1, '07:00:00', '{"changes": {"state": {"old": null, "new": "NEW"}}}'),
              (8, 2, '07:00:30', '{"changes": {"state": {"old": "NEW", "new": "PENDING"},
                "pendingReason": {"old": null, "new": "SUPPLIER"}}}')) entry (ticket, seq, at, data);
            insert into clock (id, subject, target, calendar_id, allowed_seconds, started_at, paused_at, stopped_at, due_at, state)
            select id, subject, target, (select c.id from calendar c where c.key = calendar), seconds,
              timestamptz '2026-11-23 07:00:00Z', paused::timestamptz, stopped::timestamptz, due::timestamptz, state
            from (values
              (1, 7, 'FIRST_RESPONSE', 'weekdays-bucharest', 1800, null, '2026-11-23 07:10:00Z', '2026-11-23 07:30:00Z', 'MET'),
              (2, 7, 'RESOLUTION', 'weekdays-bucharest', 28800, null, null, '2026-11-24 08:00:00Z', 'RUNNING'),
              (3, 8, 'FIRST_RESPONSE', 'weekdays-shanghai', 60, '2026-11-23 07:00:30Z', null, null, 'PAUSED'),
              (4, 8, 'RESOLUTION', 'weekdays-bucharest', 144000, '2026-11-23 07:00:30Z', null, null, 'PAUSED'))
              old (id, subject, target, calendar, seconds, paused, stopped, due, state);
            insert into clock_pause (clock_id, from_at, to_at) values
              (2, '2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z'), (2, '2026-11-23T10:00:00Z', '2026-11-23T12:00:00Z');
            """;

    @Test
    void whatIsStoredIsWhatTheStoryGives() throws Exception {
        try (SlaDatabase database = new SlaDatabase(OLD);
                EntityManager entities = database.entities()) {
            CheckClocks check = new CheckClocks(entities, new Promises(entities, Clock.systemUTC()));
            Matter first = Matter.ordinary(new OrganisationId(1), Priority.HIGH, at("07:00:00"));
            Matter second = Matter.ordinary(new OrganisationId(2), Priority.LOW, at("07:00:00"));

            var checks = check.check(Map.of(
                    7L,
                    List.of(
                            ClockMoment.of(at("07:00:00"), What.OPENED, first),
                            ClockMoment.of(at("07:10:00"), What.RESPONDED, first),
                            new ClockMoment(at("08:00:00"), What.WAITS, first, PendingReason.USER),
                            ClockMoment.of(at("09:00:00"), What.GOES_ON, first),
                            ClockMoment.of(at("10:00:00"), What.RESOLVED, first),
                            ClockMoment.of(at("12:00:00"), What.REOPENED, first)),
                    8L,
                    List.of(
                            ClockMoment.of(at("07:00:00"), What.OPENED, second),
                            new ClockMoment(at("07:00:30"), What.WAITS, second, PendingReason.SUPPLIER))));

            assertEquals(List.of(), checks.get(7L).differences());
            assertEquals(List.of(), checks.get(8L).differences());
            assertEquals(Instant.parse("2026-11-24T08:00:00Z"), checks.get(7L).nextDue());
        }
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z");
    }
}
