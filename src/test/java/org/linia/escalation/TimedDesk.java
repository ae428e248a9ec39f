package org.linia.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Api;
import org.linia.Eventually;

/** A desk on which a service of each test's own has a time box: two seconds of the first line, around the clock. */
@ExtendWith(ArquillianExtension.class)
abstract class TimedDesk {
    @PersistenceContext
    EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "http.port")
    private int port;

    final String service = "box-" + Long.toString(System.nanoTime(), 36);
    Api manager;
    Api operator;

    /** Two seconds of the first line, around the clock, for tickets on a service of this test's own. */
    @BeforeEach
    void agree() throws Exception {
        System.setProperty("test.url", "http://localhost:" + port);
        manager = Api.as("manager");
        operator = Api.as("operator");
        assertThat(manager.post("/services", "{\"key\": \"%s\", \"name\": \"Timed\"}".formatted(service))
                        .status())
                .isEqualTo(201);
        transaction.begin();
        sql("insert into agreement (key, kind) values ('%s', 'OLA')");
        sql("""
                insert into agreement_version (agreement_id, number, active, name, valid_from, position, terms)
                select a.id, 1, true, 'Timed', now() + interval '4 seconds', a.id, jsonb_build_object(
                  'conditions', jsonb_build_object('services', jsonb_build_array('%1$s'), 'levels', jsonb_build_array(l.id)),
                  'pauses', '{}'::jsonb, 'warnings', '[50]'::jsonb)
                from agreement a, support_level l where a.key = '%1$s' and l.number = 1""");
        sql("""
                insert into agreement_target (version_id, target, priority, allowed_seconds, calendar)
                select v.id, 'LEVEL_TIME', p, 2, 'around-the-clock'
                from agreement_version v join agreement a on a.id = v.agreement_id,
                  unnest(array['CRITICAL', 'HIGH', 'MEDIUM', 'LOW', 'INFORMATIONAL']) p
                where a.key = '%s'""");
        transaction.commit();
        Eventually.holds(this::isInForce);
    }

    boolean isInForce() {
        return (Boolean) entities.createNativeQuery("select v.valid_from < now() from agreement_version v"
                        + " join agreement a on a.id = v.agreement_id where a.key = ?1")
                .setParameter(1, service)
                .getSingleResult();
    }

    static void nothingDiffers() {
        assertThat(Api.as("manager").post("/clocks/verification", "").json().getInt("differences"))
                .isZero();
    }

    /** An agreement about the time at a level, in force. */
    void agree(String key, String what, String allowed, String calendar) {
        Api.Answer made = manager.post("/agreements", """
                {"key": "%1$s", "name": "Agreed %1$s", %2$s,
                 "targets": [{"target": "LEVEL_TIME", "priority": "MEDIUM", "allowed": "%3$s", "calendar": "%4$s"}]}""".formatted(key, what, allowed, calendar));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Instant valid = Instant.parse(made.text("validFrom"));
        Eventually.holds(() -> Instant.now().isAfter(valid));
    }

    long openedTimed(Api by) {
        return by.post(
                        "/tickets",
                        "{\"title\": \"Timed\", \"type\": \"INCIDENT\", \"service\": \"%s\"}".formatted(service))
                .json()
                .getInt("number");
    }

    JsonObject clock(long number, String kind) {
        return clock(number, kind, "LEVEL_TIME");
    }

    JsonObject clock(long number, String kind, String target) {
        return operator.ticket(number).getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(clock -> clock.getString("kind").equals(kind)
                        && clock.getString("target").equals(target))
                .findFirst()
                .orElseThrow();
    }

    List<String> kinds(String username, long number) {
        List<?> kinds = entities.createNativeQuery("select n.kind from notice n join account a on a.id = n.account_id"
                        + " where a.username = ?1 and n.subject = 'ticket:' || ?2")
                .setParameter(1, username)
                .setParameter(2, Long.toString(number))
                .getResultList();
        return kinds.stream().map(String.class::cast).toList();
    }

    BigDecimal level(long number) {
        return operator.ticket(number).getJsonNumber("level").bigDecimalValue();
    }

    List<String> kinds(long number) {
        return entries(number).stream().map(entry -> entry.getString("kind")).toList();
    }

    JsonObject entry(long number, String kind) {
        return entries(number).stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    List<JsonObject> entries(long number) {
        return operator.get("/tickets/" + number + "/timeline").items().getValuesAs(JsonObject.class);
    }

    List<?> fired(long number) {
        return entities.createNativeQuery("select a.percent from clock_alarm a join clock c on c.id = a.clock_id"
                        + " where c.subject = ?1 and c.target = 'LEVEL_TIME' order by a.percent")
                .setParameter(1, number)
                .getResultList();
    }

    long notices(String username, long number) {
        return (Long) entities.createNativeQuery("select count(*) from notice n join account a on a.id = n.account_id"
                        + " where a.username = ?1 and n.subject = 'ticket:' || ?2")
                .setParameter(1, username)
                .setParameter(2, Long.toString(number))
                .getSingleResult();
    }

    void sql(String statement) {
        assertThat(entities.createNativeQuery(statement.formatted(service)).executeUpdate())
                .isPositive();
    }
}
