package org.linia.sla.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.identity.OrganisationId;
import org.linia.sla.SlaDatabase;
import org.linia.sla.control.Promises;

/** Working days of an organisation on a real PostgreSQL. 2026-11-23 is a Monday. */
class WorkingDaysTest {
    private static final OrganisationId ANYBODY = new OrganisationId(1);
    private static final OrganisationId WITH_ITS_OWN = new OrganisationId(2);

    private static SlaDatabase database;

    private EntityManager entities;
    private WorkingDays days;

    @BeforeAll
    static void startDatabase() throws Exception {
        database = new SlaDatabase();
        database.sql("insert into calendar (key, organisation_id, name, time_zone)"
                + " values ('shop', 2, 'Shop, Saturday too', 'Asia/Shanghai')");
        database.sql(
                "insert into calendar_interval (calendar_id, weekday, from_time, to_time)"
                        + " select id, weekday, '10:00', '20:00' from calendar, generate_series(1, 6) as weekday where key = 'shop'");
        database.sql("insert into calendar_holiday (calendar_id, day, name)"
                + " select id, date '2026-11-20', 'Stocktaking' from calendar where key = 'shop'");
    }

    @AfterAll
    static void stopDatabase() {
        database.close();
    }

    @BeforeEach
    void open() {
        entities = database.entities();
        days = new WorkingDays(new Promises(entities, Clock.systemUTC()));
    }

    @AfterEach
    void close() {
        entities.close();
    }

    @Test
    void without_a_calendar_of_its_own_an_organisation_works_when_its_ordinary_cases_are_solved() {
        assertEquals(
                at("Europe/Bucharest", "2026-11-16T12:00"),
                days.before(at("Europe/Bucharest", "2026-11-23T12:00"), 5, ANYBODY));
    }

    @Test
    void its_own_calendar_goes_before_with_its_saturdays_its_holidays_and_its_zone() {
        assertEquals(
                at("Asia/Shanghai", "2026-11-19T12:00"),
                days.before(at("Asia/Shanghai", "2026-11-23T12:00"), 2, WITH_ITS_OWN));
    }

    @Test
    void a_night_brings_no_day_nearer() {
        assertEquals(
                days.before(at("Europe/Bucharest", "2026-11-20T18:00"), 5, ANYBODY),
                days.before(at("Europe/Bucharest", "2026-11-23T08:00"), 5, ANYBODY));
    }

    private static Instant at(String zone, String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(ZoneId.of(zone)).toInstant();
    }
}
