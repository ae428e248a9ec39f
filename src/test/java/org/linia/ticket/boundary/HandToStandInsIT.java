package org.linia.ticket.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What passes on by itself when an absence begins; each test is taken back, so nobody is away afterwards. */
@ExtendWith(ArquillianExtension.class)
class HandToStandInsIT {
    private static final int MANY = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    private HandToStandIns absences;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void openTicketsPassOnOnceWhenItBegins() {
        long open = ticket("IN_PROGRESS");
        long done = ticket("RESOLVED");
        away("tomasz.zielinski", "-1 minute", "radu.bogdan", true);

        absences.handOver(MANY);

        assertThat(with(open)).isEqualTo("radu.bogdan IN_PROGRESS");
        assertThat(with(done)).isEqualTo("tomasz.zielinski RESOLVED");
        assertThat(entries(open)).hasSize(1);
        long late = ticket("ASSIGNED");
        absences.handOver(MANY);
        assertThat(with(late)).isEqualTo("tomasz.zielinski ASSIGNED");
        assertThat(entries(open)).hasSize(1);
    }

    @Test
    void whatHasNotBegunOrIsNotWishedStays() {
        long open = ticket("IN_PROGRESS");
        away("tomasz.zielinski", "1 hour", "radu.bogdan", true);
        absences.handOver(MANY);
        assertThat(with(open)).startsWith("tomasz.zielinski");
        entities.createNativeQuery("update absence set starts_at = now() - interval '1 hour', hands_over = false")
                .executeUpdate();
        absences.handOver(MANY);
        assertThat(with(open)).startsWith("tomasz.zielinski");
    }

    @Test
    void theStandInsStandInIsAskedAndWithoutAnyItWaits() {
        long open = ticket("IN_PROGRESS");
        away("tomasz.zielinski", "-1 hour", "radu.bogdan", true);
        away("radu.bogdan", "-1 hour", null, false);
        absences.handOver(MANY);
        assertThat(with(open)).startsWith("tomasz.zielinski");
        entities.createNativeQuery(
                        "update absence set stand_in_id = (select id from account where username = 'maria.radu')"
                                + " where stand_in_id is null")
                .executeUpdate();
        absences.handOver(MANY);
        assertThat(with(open)).startsWith("maria.radu");
    }

    private void away(String who, String begins, String standIn, boolean handsOver) {
        entities.createNativeQuery("""
                        insert into absence (account_id, starts_at, ends_at, stand_in_id, hands_over)
                        select a.id, now() + cast(?2 as interval), now() + interval '9 days',
                          (select s.id from account s where s.username = ?3), ?4
                        from account a where a.username = ?1""")
                .setParameter(1, who)
                .setParameter(2, begins)
                .setParameter(3, standIn)
                .setParameter(4, handsOver)
                .executeUpdate();
    }

    private long ticket(String state) {
        return (Long) entities.createNativeQuery("""
                        insert into ticket (number, type, state, title, requester_id, opened_by, organisation_id, channel,
                          language, impact, urgency, priority, created_at, updated_at, resolved_at, assignee_id, team_id,
                          level_id, timeline_seq, version)
                        select nextval('ticket_number'), 'INCIDENT', ?1, 'Left behind', id, id, organisation_id, 'PHONE',
                          'en', 'LOW', 'LOW', 'LOW', now(), now(), case when ?1 = 'RESOLVED' then now() end,
                          (select id from account where username = 'tomasz.zielinski'),
                          (select id from team where key = 'on-site-gdansk'),
                          (select id from support_level where number = 2), 2, 2
                        from account where username = 'user' returning number""").setParameter(1, state).getSingleResult();
    }

    private String with(long number) {
        entities.flush();
        return (String) entities.createNativeQuery("select a.username || ' ' || t.state from ticket t"
                        + " join account a on a.id = t.assignee_id where t.number = ?1")
                .setParameter(1, number)
                .getSingleResult();
    }

    private List<?> entries(long number) {
        return entities.createNativeQuery(
                        "select seq from ticket_timeline where ticket = ?1 and data -> 'absent' = 'true'")
                .setParameter(1, number)
                .getResultList();
    }
}
