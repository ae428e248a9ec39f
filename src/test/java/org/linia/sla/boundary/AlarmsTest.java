package org.linia.sla.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.identity.OrganisationId;
import org.linia.sla.ClockAlarm;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.DueAlarm;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.SlaDatabase;
import org.linia.sla.control.Promises;

/**
 * When clocks give alarm, on a real PostgreSQL. What is promised for HIGH is half an hour to the first response and eight
 * hours to the resolution, Monday to Friday 8 to 18 in Bucharest, with a warning at 75 percent. 2026-11-23 is a Monday.
 */
class AlarmsTest {
    private static final long SUBJECT = 1;

    private SlaDatabase database;
    private EntityManager entities;
    private Clocks clocks;
    private Alarms alarms;
    private Matter matter;

    @BeforeEach
    void open() throws Exception {
        database = new SlaDatabase();
        entities = database.entities();
        Promises promises = new Promises(entities, Clock.systemUTC());
        clocks = new Clocks(entities, promises, database.rows());
        alarms = new Alarms(entities, promises);
        becomes(Priority.HIGH, What.OPENED, "09:00:00");
    }

    @AfterEach
    void close() {
        entities.close();
        database.close();
    }

    @Test
    void aWarningAndTheBreachFireEachAtItsMomentAndOnce() {
        assertThat(fire("09:22:29")).isEmpty();
        assertThat(fire("09:22:30")).containsExactly("FIRST_RESPONSE 75");
        assertThat(fire("09:30:00")).as("the last moment in time").isEmpty();
        assertThat(fire("09:30:01")).containsExactly("FIRST_RESPONSE 100");
        assertThat(fire("10:00:00")).isEmpty();
    }

    @Test
    void whatWasMissedFiresInItsOrderAndIsCalledLate() {
        List<ClockAlarm> fired = fired(at("17:30:00"));

        assertThat(fired)
                .extracting(alarm -> alarm.target() + " " + alarm.percent())
                .containsExactly("FIRST_RESPONSE 75", "FIRST_RESPONSE 100", "RESOLUTION 75", "RESOLUTION 100");
        assertThat(fired).allMatch(ClockAlarm::late);
        assertThat(fired).extracting(ClockAlarm::dueAt).isSorted();
    }

    @Test
    void whatIsFiredAtOnceIsNotLate() {
        assertThat(fired(at("09:22:34"))).singleElement().matches(alarm -> !alarm.late());
    }

    @Test
    void aWaitPutsAnAlarmOff() {
        happens(What.WAITS, "09:10:00");
        assertThat(fire("09:40:00")).isEmpty();

        happens(What.GOES_ON, "10:10:00");
        assertThat(fire("10:22:29")).isEmpty();
        assertThat(fire("10:22:30")).containsExactly("FIRST_RESPONSE 75");
    }

    @Test
    void anAnswerInTimeTakesTheAlarmsAway() {
        happens(What.RESPONDED, "09:20:00");

        assertThat(fire("10:00:00")).isEmpty();
    }

    @Test
    void anAnswerTooLateDoesNotHideThatItWasLate() {
        happens(What.RESPONDED, "09:40:00");

        assertThat(fire("09:40:01")).containsExactly("FIRST_RESPONSE 75", "FIRST_RESPONSE 100");
    }

    @Test
    void anotherPromiseIsANewRound() {
        assertThat(fire("09:22:30")).containsExactly("FIRST_RESPONSE 75");

        becomes(Priority.MEDIUM, What.CHANGED, "09:25:00");

        assertThat(fire("10:29:59")).as("three quarters of two hours").isEmpty();
        assertThat(fired(at("10:30:00"))).singleElement().satisfies(alarm -> {
            assertThat(alarm.percent()).isEqualTo(75);
            assertThat(alarm.round()).isEqualTo(2);
        });
    }

    @Test
    void whoeverComesSecondFiresNothing() {
        DueAlarm due = alarms.due(at("09:22:30"), null, 10).get(0);
        assertThat(fire(List.of(due), at("09:22:30"))).hasSize(1);

        assertThat(fire(List.of(due), at("09:22:30"))).isEmpty();
    }

    @Test
    void oneGoesOnWhereTheLastLookEnded() {
        List<DueAlarm> all = alarms.due(at("17:30:00"), null, 10);
        assertThat(all).extracting(DueAlarm::clock).doesNotHaveDuplicates().hasSize(2);

        assertThat(alarms.due(at("17:30:00"), all.get(0), 10)).containsExactly(all.get(1));
        assertThat(alarms.due(at("17:30:00"), all.get(1), 10)).isEmpty();
    }

    private List<String> fire(String time) {
        return fired(at(time)).stream()
                .map(alarm -> alarm.target() + " " + alarm.percent())
                .toList();
    }

    /** As a server does that looks once. */
    private List<ClockAlarm> fired(Instant now) {
        List<ClockAlarm> fired = new ArrayList<>();
        List<DueAlarm> due = alarms.due(now, null, 2);
        while (!due.isEmpty()) {
            fired.addAll(fire(due, now));
            due = alarms.due(now, due.get(due.size() - 1), 2);
        }
        return fired;
    }

    private List<ClockAlarm> fire(List<DueAlarm> due, Instant now) {
        entities.clear();
        entities.getTransaction().begin();
        List<ClockAlarm> fired = new ArrayList<>();
        alarms.fire(due, now, fired::add);
        entities.getTransaction().commit();
        return fired;
    }

    private void becomes(Priority priority, What what, String time) {
        matter = Matter.ordinary(new OrganisationId(1), priority, at("09:00:00"));
        happens(what, time);
    }

    private void happens(What what, String time) {
        entities.clear();
        entities.getTransaction().begin();
        PendingReason reason = what == What.WAITS ? PendingReason.USER : null;
        clocks.follow(SUBJECT, List.of(new ClockMoment(at(time), what, matter, reason)));
        entities.getTransaction().commit();
    }

    /** On that Monday in Bucharest, two hours ahead of UTC. */
    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + "Z").minusSeconds(7200);
    }
}
