package org.linia.sla.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.identity.OrganisationId;
import org.linia.sla.AgreementKind;
import org.linia.sla.Matter;
import org.linia.sla.Priority;
import org.linia.sla.PromisesChanged;
import org.linia.sla.SlaDatabase;
import org.linia.sla.Target;
import org.linia.sla.entity.Promise;
import org.linia.sla.entity.PromiseBook;
import org.linia.sla.entity.WorkingCalendar;

/** F1, F2: promises are remembered, and a change of them is noticed. */
class PromisesTest {
    private static final OrganisationId ANYBODY = new OrganisationId(1);
    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final MovableClock time = new MovableClock();
    private SlaDatabase database;
    private EntityManager entities;
    private Promises promises;

    @BeforeEach
    void open() throws Exception {
        database = new SlaDatabase();
        entities = database.entities();
        promises = new Promises(entities, time);
    }

    @AfterEach
    void close() {
        entities.close();
        database.close();
    }

    @Test
    void a_change_made_elsewhere_is_noticed_within_seconds_and_costs_nothing_until_then() throws SQLException {
        Duration before = allowed();
        changeAnswersToFourHours();
        database.statements.forget();
        Duration trusted = allowed();
        List<String> asked = database.statements.executed();
        time.now = time.now.plus(Promises.TRUSTED);

        assertEquals(Duration.ofHours(2), before);
        assertEquals(Duration.ofHours(2), trusted);
        assertEquals(List.of(), asked);
        assertEquals(Duration.ofHours(4), allowed());
    }

    @Test
    void a_change_made_here_acts_at_once() throws SQLException {
        allowed();
        changeAnswersToFourHours();
        promises.forget(new PromisesChanged());
        assertEquals(Duration.ofHours(4), allowed());
    }

    @Test
    void without_a_change_a_later_look_reads_one_number() {
        allowed();
        time.now = time.now.plus(Promises.TRUSTED);
        database.statements.forget();
        allowed();
        assertEquals(List.of("select revision from sla_revision"), database.statements.executed());
    }

    @Test
    void a_new_holiday_closes_the_calendar() throws SQLException {
        long bucharest = promise().calendarId();
        assertTrue(promises.book().calendar(bucharest).isOpen(MONDAY_NOON));
        database.sql("insert into calendar_holiday (calendar_id, day, name) values (" + bucharest
                + ", '2026-11-23', 'Office move')");
        time.now = time.now.plus(Promises.TRUSTED);
        assertFalse(promises.book().calendar(bucharest).isOpen(MONDAY_NOON));
    }

    @Test
    void a_calendar_made_elsewhere_a_moment_ago_is_found() throws SQLException {
        allowed();
        database.sql("insert into calendar (id, key, name, time_zone) values (99, 'new', 'New', 'UTC');"
                + " insert into calendar_interval (calendar_id, weekday, from_time, to_time)"
                + " values (99, 1, '12:00', '00:00')");
        WorkingCalendar made = promises.bookWith(Set.of(99L), Set.of()).calendar(99);
        assertTrue(made.isOpen(MONDAY_NOON));
        assertFalse(made.isOpen(MONDAY_NOON.minusSeconds(1)));
    }

    @Test
    void an_unknown_calendar_is_refused() {
        PromiseBook book = promises.bookWith(Set.of(-1L), Set.of(-1L));
        assertThrows(IllegalArgumentException.class, () -> book.calendar(-1));
        assertThrows(IllegalArgumentException.class, () -> book.version(-1));
    }

    @Test
    void informational_promises_an_answer_and_no_resolution() {
        assertEquals(
                Optional.of(Duration.ofHours(24)),
                find(Priority.INFORMATIONAL, Target.FIRST_RESPONSE).map(Promise::allowed));
        assertEquals(Optional.empty(), find(Priority.INFORMATIONAL, Target.RESOLUTION));
    }

    private void changeAnswersToFourHours() throws SQLException {
        database.sql("insert into agreement_version (agreement_id, number, active, name, valid_from, position, terms)"
                + " select agreement_id, 2, true, name, valid_from, position, terms from agreement_version"
                + " where name = 'Standard';"
                + " insert into agreement_target (version_id, target, priority, allowed_seconds, calendar)"
                + " select max(id), 'FIRST_RESPONSE', 'MEDIUM', 14400, 'weekdays-bucharest' from agreement_version");
    }

    private Duration allowed() {
        return promise().allowed();
    }

    private Promise promise() {
        return find(Priority.MEDIUM, Target.FIRST_RESPONSE).orElseThrow();
    }

    private Optional<Promise> find(Priority priority, Target target) {
        return promises.book().find(AgreementKind.SLA, target, Matter.ordinary(ANYBODY, priority, time.now));
    }

    private static final class MovableClock extends Clock {
        private Instant now = MONDAY_NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
