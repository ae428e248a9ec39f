package org.linia.sla.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.identity.OrganisationId;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRef;
import org.linia.sla.ClockMoment;
import org.linia.sla.ClockMoment.What;
import org.linia.sla.ClockReading;
import org.linia.sla.ClockState;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.SlaDatabase;
import org.linia.sla.Target;
import org.linia.sla.control.Promises;

/** F1 to F3 on a real PostgreSQL: the clocks of a subject from its start to its end. 2026-11-23 is a Monday. */
class ClocksTest {
    private static final OrganisationId ANYBODY = new OrganisationId(1);
    private static final OrganisationId WITH_ITS_OWN = new OrganisationId(2);
    private static final Instant MONDAY_NINE = bucharest("23T09:00");
    private static final AgreementRef STANDARD = new AgreementRef(AgreementKind.SLA, "standard", "Standard", 1);
    private static final AtomicLong SUBJECTS = new AtomicLong(1000);

    private static SlaDatabase database;

    private final long subject = SUBJECTS.incrementAndGet();
    private EntityManager entities;
    private Clocks clocks;
    private Matter matter;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new SlaDatabase();
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        entities = database.entities();
        clocks = new Clocks(entities, new Promises(entities, Clock.systemUTC()), database.rows());
    }

    @AfterEach
    void close() {
        entities.close();
    }

    @Test
    void a_start_gives_the_nearest_due_time_and_shows_both_clocks() {
        Optional<Instant> due = start(Priority.HIGH);

        assertEquals(Optional.of(bucharest("23T09:30")), due);
        assertEquals(
                List.of(
                        running(Target.FIRST_RESPONSE, "23T09:30", "PT10M", "PT20M"),
                        running(Target.RESOLUTION, "23T17:00", "PT10M", "PT7H50M")),
                reading(MONDAY_NINE.plus(Duration.ofMinutes(10))));
    }

    @Test
    void critical_runs_around_the_clock_and_informational_promises_no_resolution() {
        Instant saturday = bucharest("21T23:50");
        assertEquals(Optional.of(bucharest("22T00:05")), open(ANYBODY, Priority.CRITICAL, saturday));

        becomes(Priority.INFORMATIONAL);
        assertEquals(
                List.of(Target.FIRST_RESPONSE),
                reading(saturday).stream().map(ClockReading::target).toList());
    }

    @Test
    void an_answer_leaves_the_resolution_as_the_next_due_time() {
        start(Priority.HIGH);
        Optional<Instant> due = happens(What.RESPONDED, bucharest("23T09:20"));

        assertEquals(Optional.of(bucharest("23T17:00")), due);
        assertEquals(ClockState.MET, state(Target.FIRST_RESPONSE, "24T12:00"));
    }

    @Test
    void a_pause_takes_away_the_due_time_and_a_resumption_gives_a_later_one() {
        start(Priority.HIGH);
        happens(What.RESPONDED, bucharest("23T09:20"));

        assertEquals(Optional.empty(), happens(What.WAITS, bucharest("23T10:00")));
        assertEquals(ClockState.PAUSED, state(Target.RESOLUTION, "24T10:00"));
        assertEquals(Optional.of(bucharest("24T17:00")), happens(What.GOES_ON, bucharest("24T10:00")));
    }

    @Test
    void pausing_twice_and_resuming_twice_change_nothing_more() {
        start(Priority.HIGH);
        happens(What.WAITS, bucharest("23T09:10"));
        happens(What.WAITS, bucharest("23T09:50"));
        happens(What.GOES_ON, bucharest("23T10:10"));

        assertEquals(Optional.of(bucharest("23T10:30")), happens(What.GOES_ON, bucharest("23T12:00")));
    }

    @Test
    void a_moment_before_the_last_one_counts_as_that_one() {
        start(Priority.HIGH);
        happens(What.WAITS, bucharest("23T09:10"));
        happens(What.GOES_ON, bucharest("23T09:05"));
        assertEquals(
                Optional.of(bucharest("23T09:30")),
                happens(What.WAITS, bucharest("23T08:00")).or(() -> happens(What.GOES_ON, bucharest("23T08:00"))));
    }

    @Test
    void another_priority_counts_from_the_true_start_with_the_true_pauses() {
        start(Priority.INFORMATIONAL);
        happens(What.RESPONDED, bucharest("23T09:20"));
        happens(What.WAITS, bucharest("23T10:00"));
        happens(What.GOES_ON, bucharest("23T12:00"));

        assertEquals(Optional.of(bucharest("24T09:00")), becomes(Priority.HIGH));
        assertEquals(Optional.of(bucharest("23T15:00")), becomes(Priority.CRITICAL));
        assertEquals(Optional.empty(), becomes(Priority.INFORMATIONAL));
        assertEquals(ClockState.MET, state(Target.FIRST_RESPONSE, "24T12:00"));
    }

    @Test
    void another_priority_while_paused_is_due_again_only_after_the_pause() {
        start(Priority.LOW);
        happens(What.WAITS, bucharest("23T10:00"));

        assertEquals(Optional.empty(), becomes(Priority.HIGH));
        assertEquals(ClockState.BREACHED, state(Target.FIRST_RESPONSE, "23T10:00"));
        assertEquals(ClockState.PAUSED, state(Target.RESOLUTION, "23T10:00"));
    }

    @Test
    void a_reopened_resolution_goes_on_where_it_ended() {
        start(Priority.HIGH);
        happens(What.RESPONDED, bucharest("23T09:10"));
        assertEquals(Optional.empty(), happens(What.RESOLVED, bucharest("23T11:00")));

        assertEquals(Optional.of(bucharest("25T15:00")), happens(What.REOPENED, bucharest("25T09:00")));
        assertEquals(ClockState.MET, state(Target.FIRST_RESPONSE, "25T09:00"));
        assertEquals(ClockState.RUNNING, state(Target.RESOLUTION, "25T09:00"));
    }

    @Test
    void a_pause_ends_by_resolving_and_nothing_starts_again_by_itself() {
        start(Priority.HIGH);
        happens(What.WAITS, bucharest("23T09:10"));
        happens(What.RESOLVED, bucharest("25T11:00"));
        happens(What.CANCELLED, bucharest("25T11:00"));

        assertEquals(Optional.empty(), happens(What.GOES_ON, bucharest("25T12:00")));
        assertEquals(ClockState.MET, state(Target.RESOLUTION, "25T12:00"));
        assertEquals(ClockState.MET, state(Target.FIRST_RESPONSE, "25T12:00"));
    }

    @Test
    void a_late_clock_is_found_by_sql_alone() {
        start(Priority.HIGH);
        happens(What.WAITS, bucharest("23T09:31"));
        assertEquals(
                List.of("FIRST_RESPONSE"),
                entities.createNativeQuery("select target from clock where subject = ?1"
                                + " and due_at < coalesce(stopped_at, paused_at, '2026-11-24T00:00:00Z')")
                        .setParameter(1, subject)
                        .getResultList());
    }

    @Test
    void an_organisation_with_a_promise_of_its_own_gets_that_and_the_others_for_the_rest() {
        open(WITH_ITS_OWN, Priority.LOW, bucharest("23T12:00"));

        assertEquals(
                List.of(Instant.parse("2026-11-24T00:01:00Z"), bucharest("27T12:00")),
                reading(bucharest("23T12:00")).stream().map(ClockReading::dueAt).toList());
    }

    @Test
    void two_clocks_of_one_target_are_refused() {
        start(Priority.HIGH);
        assertThrows(PersistenceException.class, () -> start(Priority.HIGH));
    }

    @Test
    void both_clocks_start_in_one_batch_and_many_are_read_in_one_statement() {
        start(Priority.HIGH);
        long other = SUBJECTS.incrementAndGet();
        database.statements.forget();
        matter = Matter.ordinary(ANYBODY, Priority.LOW, MONDAY_NINE);
        tell(other, What.OPENED, MONDAY_NINE);
        List<String> writes = database.statements.executed();
        database.statements.forget();
        tell(other, What.WAITS, bucharest("23T10:00"));
        tell(other, What.GOES_ON, bucharest("23T11:00"));
        entities.clear();
        database.statements.forget();
        Map<Long, List<ClockReading>> readings = clocks.readings(List.of(subject, other, -1L), bucharest("23T12:00"));

        assertEquals(1, writes.size(), writes::toString);
        assertTrue(writes.get(0).startsWith("INSERT INTO CLOCK"), writes::toString);
        assertEquals(1, database.statements.executed().size(), database.statements.executed()::toString);
        assertEquals(Set.of(subject, other), readings.keySet());
        assertEquals(Duration.ofHours(2), readings.get(other).get(0).elapsed());
    }

    private Optional<Instant> start(Priority priority) {
        return open(ANYBODY, priority, MONDAY_NINE);
    }

    private Optional<Instant> open(OrganisationId organisation, Priority priority, Instant at) {
        matter = Matter.ordinary(organisation, priority, at);
        return happens(What.OPENED, at);
    }

    private Optional<Instant> becomes(Priority priority) {
        matter = Matter.ordinary(matter.organisation(), priority, matter.openedAt());
        return happens(What.CHANGED, matter.openedAt());
    }

    private Optional<Instant> happens(What what, Instant at) {
        return tell(subject, what, at);
    }

    /** In a transaction and with nothing remembered from the one before. */
    private Optional<Instant> tell(long about, What what, Instant at) {
        entities.clear();
        entities.getTransaction().begin();
        PendingReason reason = what == What.WAITS ? PendingReason.USER : null;
        Optional<Instant> due = clocks.follow(about, List.of(new ClockMoment(at, what, matter, reason)));
        entities.getTransaction().commit();
        return due;
    }

    private ClockState state(Target target, String now) {
        entities.clear();
        return reading(bucharest(now)).stream()
                .filter(reading -> reading.target() == target)
                .map(ClockReading::state)
                .findFirst()
                .orElseThrow();
    }

    private List<ClockReading> reading(Instant now) {
        String column = (String) entities.createNativeQuery("select " + Clocks.column("?1"))
                .setParameter(1, subject)
                .getSingleResult();
        return clocks.readings(column, now);
    }

    private static ClockReading running(Target target, String due, String elapsed, String remaining) {
        Duration used = Duration.parse(elapsed);
        Duration left = Duration.parse(remaining);
        return new ClockReading(target, ClockState.RUNNING, bucharest(due), used, left, used.plus(left))
                .under(STANDARD);
    }

    /** A moment of November 2026, two hours ahead of UTC. */
    private static Instant bucharest(String dayAndTime) {
        return Instant.parse("2026-11-" + dayAndTime + ":00Z").minus(Duration.ofHours(2));
    }
}
