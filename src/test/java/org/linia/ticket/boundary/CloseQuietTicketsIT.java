package org.linia.ticket.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the desk closes by itself; each test is taken back, for its tickets have no past. */
@ExtendWith(ArquillianExtension.class)
class CloseQuietTicketsIT {
    private static final int MANY = 100_000;

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    private CloseQuietTickets quiet;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void whatWasResolvedHereAndIsQuietForFiveWorkingDaysCloses() {
        long old = resolved("15 days", "15 days", null);
        long young = resolved("3 days", "3 days", null);

        quiet.close(MANY);

        assertThat(state(old)).isEqualTo("CLOSED");
        assertThat(state(young)).isEqualTo("RESOLVED");
    }

    @Test
    void aWordSinceThenKeepsItOpen() {
        long spokenOf = resolved("15 days", "1 day", null);

        quiet.close(MANY);

        assertThat(state(spokenOf)).isEqualTo("RESOLVED");
    }

    @Test
    void whatAnotherDeskResolvedYearsAgoStaysAsItCame() {
        long imported = resolved("3000 days", "3000 days", "1 hour");
        long resolvedAgainHere = resolved("15 days", "15 days", "30 days");

        quiet.close(MANY);

        assertThat(state(imported)).isEqualTo("RESOLVED");
        assertThat(state(resolvedAgainHere)).isEqualTo("CLOSED");
    }

    /** A resolved ticket; each time is how long ago, null: never. */
    private long resolved(String resolvedAgo, String touchedAgo, String recordedAgo) {
        return (Long) entities.createNativeQuery("""
                        insert into ticket (number, type, state, title, requester_id, opened_by, organisation_id, channel,
                          language, impact, urgency, priority, created_at, updated_at, resolved_at, recorded_at, solution,
                          cause_code, timeline_seq, version)
                        select nextval('ticket_number'), 'INCIDENT', 'RESOLVED', 'Quiet', id, id, organisation_id, 'PHONE',
                          'en', 'LOW', 'LOW', 'LOW', now() - interval '9 years', now() - cast(?1 as interval),
                          now() - cast(?2 as interval), now() - cast(?3 as interval), 'Done', 'OTHER', 2, 2
                        from account where username = 'user' returning number""")
                .setParameter(1, touchedAgo)
                .setParameter(2, resolvedAgo)
                .setParameter(3, recordedAgo)
                .getSingleResult();
    }

    private String state(long number) {
        entities.flush();
        return (String) entities.createNativeQuery("select state from ticket where number = ?1")
                .setParameter(1, number)
                .getSingleResult();
    }
}
