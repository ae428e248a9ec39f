package org.linia.ticket.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.linia.Api;
import org.linia.Api.Answer;

/** F3: what an older version did not measure is worked out from the timeline, as the verifier would have it. */
@ExtendWith(ArquillianExtension.class)
class RestoreClocksIT {
    private static final String PASSWORD = "correct horse battery";

    @PersistenceContext
    private EntityManager entities;

    @Resource
    private UserTransaction transaction;

    @Inject
    @ConfigProperty(name = "http.port")
    private int port;

    private Api manager;
    private Api operator;

    @BeforeEach
    void address() {
        System.setProperty("test.url", "http://localhost:" + port);
        manager = Api.as("manager");
        operator = Api.as("operator");
    }

    @Test
    void anEndedTicketGetsTheClocksThatItsTimelineGivesAndAnOpenOneIsLeftAlone() throws Exception {
        long ended = lived();
        long open = operator.open("Still open");
        List<?> before = stored(ended);
        assertThat(before).isNotEmpty();
        forget(ended, open);
        assertThat(found(ended)).isPositive();

        JsonObject restored = manager.post("/clocks/restoration", "").json();

        assertThat(restored.getInt("restored")).isPositive();
        assertThat(stored(ended)).isEqualTo(before);
        assertThat(found(ended)).isZero();
        assertThat(stored(open)).isEmpty();
        assertThat(manager.get("/audit?subject=clocks&limit=1").body()).contains("restored");
        assertThat(manager.post("/clocks/restoration", "").json().getInt("restored"))
                .as("a second time changes nothing")
                .isZero();
        operator.move(open, "cancel", "{\"reason\": \"Done with\"}");
        manager.post("/clocks/restoration", "");
    }

    @Test
    void aManagerOfAnotherOrganisationTouchesAndCountsTheirOwnTicketsAlone() throws Exception {
        Api stranger = managerElsewhere();
        long ours = lived();
        long theirs = stranger.open("Elsewhere");
        stranger.move(theirs, "cancel", "{\"reason\": \"Done with\"}");
        forget(ours, theirs);

        JsonObject restored = stranger.post("/clocks/restoration", "").json();

        assertThat(restored.getInt("tickets")).isEqualTo(1);
        assertThat(stored(ours)).isEmpty();
        assertThat(manager.post("/clocks/restoration", "").json().getInt("restored"))
                .isPositive();
        assertThat(stored(ours)).isNotEmpty();
    }

    private Api managerElsewhere() {
        String key = "c" + UUID.randomUUID().toString().substring(0, 8);
        made("/organisations", "{\"key\": \"%s\", \"name\": \"%s\", \"team\": \"first-line\"}".formatted(key, key));
        String account = "/accounts/"
                + made(
                                "/accounts",
                                "{\"username\": \"%s\", \"name\": \"%s\", \"organisation\": \"%s\"}"
                                        .formatted(key, key, key))
                        .text("id");
        put(account + "/password", "{\"password\": \"" + PASSWORD + "\"}", manager.get(account));
        put(account + "/roles", "{\"roles\": [\"MANAGER\"]}", manager.get(account));
        return Api.withToken(Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(key, PASSWORD))
                .text("token"));
    }

    private Answer made(String path, String body) {
        Answer made = manager.post(path, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private void put(String path, String body, Answer seen) {
        Answer put = manager.send(
                "PUT",
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                seen.etag());
        assertThat(put.status()).as(put.body()).isLessThan(300);
    }

    @Test
    void onlyWhoAdministersServiceLevelsMayDoIt() {
        assertThat(operator.post("/clocks/restoration", "").status()).isEqualTo(403);
    }

    private long lived() {
        long number = operator.open("Lived a while");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        operator.move(number, "start", "");
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"We look at it\"}");
        operator.move(number, "wait", "{\"reason\": \"USER\"}");
        operator.move(number, "start", "");
        operator.move(number, "resolve", "{\"solution\": \"Done\", \"causeCode\": \"OTHER\"}");
        operator.move(number, "confirm", "");
        return number;
    }

    /** As a version that measured open tickets alone would have left them. */
    private void forget(long... tickets) throws Exception {
        transaction.begin();
        for (long ticket : tickets) {
            for (String table : List.of("clock_wait", "clock")) {
                entities.createNativeQuery("delete from " + table + " where subject = ?1")
                        .setParameter(1, ticket)
                        .executeUpdate();
            }
        }
        transaction.commit();
    }

    private List<?> stored(long ticket) {
        return entities.createNativeQuery("select cast(to_jsonb(c) - 'id' - 'version' as text) from clock c"
                        + " where subject = ?1 order by kind, target, ordinal")
                .setParameter(1, ticket)
                .getResultList();
    }

    private long found(long ticket) {
        return manager.post("/clocks/verification", "").json().getJsonArray("findings").stream()
                .filter(found -> found.asJsonObject().getInt("ticket") == ticket)
                .count();
    }
}
