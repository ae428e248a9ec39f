package org.linia.sla;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Api;
import org.linia.Api.Answer;

/** F5: a manager simulates one draft at a time, and one that broke off does not stand in the way. */
@ExtendWith(ArquillianExtension.class)
class SimulationsIT {
    private static final String PATH = "/agreements/simulations";

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "http.port")
    private int port;

    private Api manager;

    @BeforeEach
    void signIn() {
        System.setProperty("test.url", "http://localhost:" + port);
        manager = Api.as("manager");
    }

    @Test
    void anotherOneWaitsUntilTheFirstIsStopped() throws Exception {
        String running = PATH + "/" + heardOf("0 seconds");

        Answer refused = start();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.json().getString("detail")).contains("still running");
        assertThat(manager.get(running).text("state")).isEqualTo("RUNNING");

        JsonObject stopped = manager.post(running + "/cancel", "").json();
        assertThat(stopped.getString("state")).isEqualTo("CANCELLED");
        assertThat(stopped.isNull("finishedAt")).isFalse();
        assertThat(start().status()).isEqualTo(202);
        assertThat(manager.get(running).status())
                .as("the one before is forgotten")
                .isEqualTo(404);
    }

    @Test
    void oneOfAServerThatDiedIsSaidToHaveBrokenOffAndMayBeStartedAgain() throws Exception {
        String dead = PATH + "/" + heardOf("61 seconds");

        assertThat(manager.get(dead).text("state")).isEqualTo("FAILED");
        assertThat(start().status()).isEqualTo(202);
        assertThat(manager.get(dead).status()).isEqualTo(404);
    }

    private Answer start() {
        return manager.post(PATH, """
                {"draft": {"key": "alone", "kind": "SLA", "name": "Alone", "targets": [{"target": "RESOLUTION",
                  "priority": "HIGH", "allowed": "PT4H", "calendar": "weekdays-bucharest"}]},
                 "from": "2001-01-01T00:00:00Z", "to": "2001-02-01T00:00:00Z"}""");
    }

    /** One of the manager's on which somebody worked last so long ago; its id. */
    private long heardOf(String ago) throws Exception {
        transaction.begin();
        entities.createNativeQuery(
                        "delete from simulation where account_id = (select id from account where username = 'manager')")
                .executeUpdate();
        Number id =
                (Number) entities.createNativeQuery("""
                        insert into simulation (account_id, organisations, from_at, to_at, key, kind, name, active, position,
                          terms, times, state, started_at, beat_at)
                        select a.id, '[]', now() - interval '1 day', now(), 'stuck', 'SLA', 'Stuck', true, 1, '{}', '[]',
                          'RUNNING', now() - interval '1 hour', now() - cast(?1 as interval)
                        from account a where a.username = 'manager' returning id""").setParameter(1, ago).getSingleResult();
        transaction.commit();
        return id.longValue();
    }
}
