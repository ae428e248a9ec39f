package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.channel.control.WaitingMail;
import org.linia.identity.AccountId;

/** What waited goes as one mail, once; each test is taken back, so that nobody else sends it. */
@ExtendWith(ArquillianExtension.class)
class WaitingMailIT {
    private static final Instant NOW = Instant.parse("2026-03-25T13:00:00Z");

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    private WaitingMail waiting;

    private AccountId reader;

    @BeforeEach
    void begin() throws Exception {
        transaction.begin();
        reader = new AccountId((Long) entities.createNativeQuery("select id from account where username = 'user'")
                .getSingleResult());
    }

    @AfterEach
    void takeBack() throws Exception {
        transaction.rollback();
    }

    @Test
    void whatIsDueGoesAsOneMailInItsOrder_andOnce() {
        keep(
                "ticket:1",
                "{\"subject\": \"[#1] Lamp\", \"link\": \"https://desk.example/1\"}",
                "Lamp news",
                "Said",
                NOW);
        keep("ticket:2", "{\"subject\": \"[#2] Door\"}", "Door news", "", NOW.minusSeconds(5));
        keep("ticket:3", "{\"subject\": \"[#3] Later\"}", "Later news", "", NOW.plusSeconds(1));

        waiting.send(reader, NOW);
        waiting.send(reader, NOW);

        List<?> letters = letters();
        assertThat(letters).hasSize(1);
        Object[] letter = (Object[]) letters.get(0);
        assertThat(letter[0]).isEqualTo("digest:" + reader);
        assertThat((String) letter[1])
                .contains("[#1] Lamp", "Lamp news", "Said", "https://desk.example/1", "[#2] Door")
                .doesNotContain("[#3]")
                .matches(text -> text.indexOf("[#1]") < text.indexOf("[#2]"), "in their order");
        waiting.send(reader, NOW.plusSeconds(1));
        assertThat(letters()).hasSize(2);
    }

    @Test
    void oneLetterAloneIsTheMailThatItWas_andSoIsOneThatAsksForAnAnswer() {
        keep("ticket:1", "{\"subject\": \"[#1] Solved?\", \"text\": \"whole\", \"ways\": []}", "x", "", NOW);
        keep("ticket:2", "{\"subject\": \"[#2] Door\", \"text\": \"whole too\"}", "Door news", "", NOW);

        waiting.send(reader, NOW);

        assertThat(letters())
                .extracting(letter -> ((Object[]) letter)[0])
                .containsExactlyInAnyOrder("ticket:1", "ticket:2");
    }

    @Test
    void whatComesOfTwoOrganisationsGoesAsTwo() {
        for (String each : List.of("ours-1", "ours-2", "theirs-1", "theirs-2")) {
            keep(each, "{\"subject\": \"" + each + "\"}", "news", "", NOW);
        }
        entities.createNativeQuery(
                        "with o as (insert into organisation (key, name) values ('theirs-7', 'Theirs') returning id)"
                                + " update mail_wait set organisation_id = o.id from o where subject like 'theirs%'")
                .executeUpdate();

        waiting.send(reader, NOW);

        assertThat(letters())
                .extracting(letter -> (String) ((Object[]) letter)[1])
                .hasSize(2)
                .anyMatch(text -> text.contains("ours-2") && !text.contains("theirs"))
                .anyMatch(text -> text.contains("theirs-1") && text.contains("theirs-2"));
    }

    @Test
    void whoeverIsNotInUseAnyMoreGetsNothing() {
        keep("ticket:1", "{\"subject\": \"[#1] Lamp\"}", "Lamp news", "", NOW);
        entities.createNativeQuery("update account set active = false where id = ?1")
                .setParameter(1, reader.value())
                .executeUpdate();

        waiting.send(reader, NOW);

        assertThat(letters()).isEmpty();
    }

    private void keep(String subject, String payload, String news, String said, Instant due) {
        entities.createNativeQuery(
                        "insert into mail_wait (account_id, organisation_id, subject, payload, news, said, due_at)"
                                + " select id, organisation_id, ?2, cast(?3 as jsonb), ?4, ?5, ?6 from account where id = ?1")
                .setParameter(1, reader.value())
                .setParameter(2, subject)
                .setParameter(3, payload)
                .setParameter(4, news)
                .setParameter(5, said)
                .setParameter(6, Timestamp.from(due))
                .executeUpdate();
    }

    /** Written in this transaction. */
    private List<?> letters() {
        return entities.createNativeQuery("select subject, payload ->> 'text' from outbox"
                        + " where xmin = cast(cast(pg_current_xact_id() as text) as xid) order by id")
                .getResultList();
    }
}
