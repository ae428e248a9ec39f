package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.Eventually;

/**
 * Two make something of the same key at the same moment: the second one found the key free, waits for the first at the
 * database's unique key, and is told. The test is the first one, in the server.
 */
@ExtendWith(ArquillianExtension.class)
class LostRaceIT {
    private static final String WAITING =
            "select count(*) from pg_locks w where not w.granted and pg_backend_pid() = any (pg_blocking_pids(w.pid))";

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "http.port")
    private int port;

    private final String key = "race-" + UUID.randomUUID();

    @BeforeEach
    void address() {
        System.setProperty("test.url", "http://localhost:" + port);
    }

    @Test
    void whoeverComesSecondIsToldThatItIsTaken() throws Exception {
        Answer late = whileHolding(true);

        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.isProblem()).isTrue();
        assertThat(late.body()).doesNotContain("duplicate", "supplier_key", "SQL");
        assertThat(Api.as("manager").get("/suppliers/" + key).text("name")).isEqualTo("First");
    }

    @Test
    void whenTheFirstGivesUpTheSecondHasIt() throws Exception {
        Answer late = whileHolding(false);

        assertThat(late.status()).as(late.body()).isEqualTo(201);
        assertThat(Api.as("manager").get("/suppliers/" + key).text("name")).isEqualTo("Second");
    }

    /** The answer to the second, who waited until the first had decided. */
    private Answer whileHolding(boolean committed) throws Exception {
        Api manager = Api.as("manager");
        transaction.begin();
        CompletableFuture<Answer> late;
        try {
            entities.createNativeQuery(
                            "insert into supplier (key, name, channel, recipient) values (?1, 'First', 'MAIL', 'a@firm.example')")
                    .setParameter(1, key)
                    .executeUpdate();
            late = CompletableFuture.supplyAsync(() -> manager.post("/suppliers", """
                    {"key": "%s", "name": "Second", "channel": "MAIL", "recipient": "b@firm.example"}""".formatted(key)));
            Eventually.holds(() -> (Long) entities.createNativeQuery(WAITING).getSingleResult() > 0 || late.isDone());
            assertThat(late).as("it waits").isNotDone();
        } finally {
            if (committed) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
        return late.get();
    }
}
