package org.linia.sla;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.transfer.ImportClient;

/** F5 over REST: a draft is tried on past tickets, which stay as they are. */
@BlackBox
class SimulationsRestIT {
    private static final String PASSWORD = "a long way to Ploiești";
    private static final String SPAN = "\"from\": \"2024-03-01T00:00:00Z\", \"to\": \"2024-04-01T00:00:00Z\"";
    /** Resolved after 2, 6 and 10 hours, which the agreement that ships (high: 8 h) keeps, keeps and breaks; and one cancelled. */
    private static final String TICKETS = """
            nr;status;at;subject;prio
            1;new;2024-03-04 08:00;Two;high
            1;solved;2024-03-04 10:00;Two;high
            2;new;2024-03-04 08:00;Six;high
            2;waiting;2024-03-04 09:00;Six;high
            2;open;2024-03-04 10:00;Six;high
            2;solved;2024-03-04 15:00;Six;high
            3;new;2024-03-04 08:00;Ten;high
            3;solved;2024-03-05 08:00;Ten;high
            4;new;2024-03-04 08:00;None;high
            4;cancelled;2024-03-04 08:10;None;high
            """;

    private static String key;
    private static Api manager;

    /** One manager of one organisation with nothing but these tickets. */
    @BeforeAll
    static void past() throws Exception {
        key = "s" + UUID.randomUUID().toString().substring(0, 8);
        Api all = Api.as("manager");
        all.post("/organisations", "{\"key\": \"%s\", \"name\": \"S\", \"team\": \"first-line\"}".formatted(key));
        JsonObject run = new ImportClient("manager", TestServer.uri("/"))
                .into(key)
                .imported("""
                {"name": "S", "source": "%s", "mode": "ONE_LINE_PER_EVENT", "key": "nr", "format": {"delimiter": ";"},
                 "times": {"pattern": "yyyy-MM-dd HH:mm", "zone": "Europe/Bucharest"},
                 "fields": {"title": "subject", "at": "at", "priority": {"column": "prio", "values": {"high": "HIGH"}},
                   "state": {"column": "status", "values": {"new": "NEW", "open": "IN_PROGRESS", "waiting": "PENDING",
                     "solved": "RESOLVED", "cancelled": "CANCELLED"}}}}""".formatted(key), TICKETS.getBytes(StandardCharsets.UTF_8));
        assertThat(run.getInt("created")).as(run.toString()).isEqualTo(4);
        manager = managerOf(all, key);
    }

    private static Api managerOf(Api all, String name) {
        String path = "/accounts/"
                + all.post(
                                "/accounts",
                                "{\"username\": \"%s\", \"name\": \"S\", \"organisation\": \"%s\"}"
                                        .formatted(name, key))
                        .text("id");
        put(all, path + "/password", "{\"password\": \"" + PASSWORD + "\"}", "\"1\"");
        put(all, path + "/roles", "{\"roles\": [\"MANAGER\"]}", "\"2\"");
        return Api.withToken(Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD))
                .text("token"));
    }

    private static void put(Api all, String path, String json, String etag) {
        Answer answer = all.send(
                "PUT", path, BodyPublishers.ofString(json), "If-Match", etag, "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    @Test
    void aDraftOfAnAgreementThatThereIsTakesItsPlace() {
        List<JsonValue> clocks = imported();

        JsonObject stricter = simulated(draft("standard", "SLA", "RESOLUTION", "PT4H"));

        assertThat(stricter.getString("state")).isEqualTo("DONE");
        assertThat(stricter.getInt("tickets")).isEqualTo(4);
        assertThat(stricter.getInt("percent")).isEqualTo(100);
        JsonObject line = stricter.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("target").equals("RESOLUTION"))
                .findFirst()
                .orElseThrow();
        assertThat(line.getJsonObject("before").toString())
                .isEqualTo("{\"kept\":2,\"broken\":1,\"running\":0,\"compliance\":66.7}");
        assertThat(line.getJsonObject("after").toString())
                .isEqualTo("{\"kept\":1,\"broken\":2,\"running\":0,\"compliance\":33.3}");
        // the draft promises no first response, which the agreement did
        assertThat(stricter.getInt("changedTickets")).isEqualTo(4);
        assertThat(changes(stricter, "RESOLUTION")).singleElement().satisfies(one -> {
            assertThat(one.getString("before") + " " + one.getString("after")).isEqualTo("KEPT BROKEN");
            assertThat(one.getString("dueBefore")).isEqualTo("2024-03-04T15:00:00Z");
            assertThat(one.getString("dueAfter")).isEqualTo("2024-03-04T11:00:00Z");
        });
        assertThat(imported()).isEqualTo(clocks);
    }

    /** The clocks of all tickets but those that run. The rest of a ticket changes while its alarms of long ago are written down. */
    private static List<JsonValue> imported() {
        return manager
                .get("/tickets?organisation=" + key + "&sort=number")
                .items()
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(ticket -> ticket.getString("createdAt").startsWith("2024"))
                .map(ticket -> ticket.get("clocks"))
                .toList();
    }

    @Test
    void aDraftOfANewOneGoesBeforeAllOthersOfItsKindAndOfAnotherKindBesideThem() {
        JsonObject fresh = simulated(draft("fresh-" + key, "SLA", "RESOLUTION", "PT2H"));
        JsonObject box = simulated(draft("box-" + key, "OLA", "LEVEL_TIME", "PT15M"));

        assertThat(fresh.getJsonArray("lines")
                        .getJsonObject(0)
                        .getJsonObject("after")
                        .toString())
                .isEqualTo("{\"kept\":1,\"broken\":2,\"running\":0,\"compliance\":33.3}");
        assertThat(fresh.getJsonArray("lines")
                        .getJsonObject(0)
                        .getJsonObject("before")
                        .isNull("compliance"))
                .isTrue();
        // nobody ever had these tickets: no level, so no time at one
        assertThat(box.getJsonArray("lines")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(box.getInt("done")).isEqualTo(4);
    }

    @Test
    void aBoxThatRunsOutHandsOnToTheLineAbove() {
        Api.as("manager")
                .post(
                        "/teams",
                        "{\"key\": \"t%s\", \"name\": \"T\", \"levels\": [2], \"organisations\": [\"%s\"]}"
                                .formatted(key, key));
        long number = manager.open("In a box");
        Instant now = Instant.now();
        String atOnce = draft("now-" + key, "OLA", "LEVEL_TIME", "PT0S")
                .replace("\"HIGH\"", "\"" + manager.ticket(number).getString("priority") + "\"")
                .replace("weekdays-bucharest", "around-the-clock")
                .replace("2024-03-01T00:00:00Z", now.minusSeconds(600).toString())
                .replace("2024-04-01T00:00:00Z", now.plusSeconds(600).toString());

        JsonObject box = simulated(atOnce);

        assertThat(box.getString("state")).isEqualTo("DONE");
        assertThat(changes(box, "LEVEL_TIME"))
                .filteredOn(one -> one.getInt("ticket") == number)
                .extracting(one -> one.getInt("ordinal") + " " + one.get("before") + " " + one.getString("after"))
                .containsExactly("1 null BROKEN", "2 null BROKEN");
        assertThat(manager.ticket(number).getInt("level"))
                .as("no ticket changes")
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeTriedIsRefusedAndOthersSeeNothingOfIt() {
        JsonObject done = simulated(draft("standard", "SLA", "RESOLUTION", "PT4H"));
        String path = "/agreements/simulations/" + done.getInt("id");
        Api other = managerOf(Api.as("manager"), "o" + key);

        assertThat(other.get(path).status()).isEqualTo(404);
        assertThat(other.get(path + "/outcomes").status()).isEqualTo(404);
        assertThat(other.post(path + "/cancel", "").status()).isEqualTo(404);
        assertThat(Api.as("operator").get(path).status()).isEqualTo(403);
        assertThat(Api.as("operator")
                        .post("/agreements/simulations", draft("x", "SLA", "RESOLUTION", "PT1H"))
                        .status())
                .isEqualTo(403);
        assertThat(manager.post(path + "/cancel", "").json().getString("state")).isEqualTo("DONE");
        assertThat(refused("{\"draft\": {\"key\": \"x\"}, " + SPAN + "}")).contains("kind", "name");
        assertThat(refused("{" + SPAN + "}")).containsExactly("draft");
        assertThat(refused(draft("x", "SLA", "RESOLUTION", "PT1H").replace("\"to\": \"2024-04", "\"to\": \"2024-03")))
                .containsExactly("to");
        assertThat(refused(draft("x", "SLA", "RESOLUTION", "PT1H").replace("weekdays-bucharest", "never")))
                .containsExactly("targets");
    }

    private static List<String> refused(String body) {
        Answer answer = manager.post("/agreements/simulations", body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.violations();
    }

    private static List<JsonObject> changes(JsonObject simulation, String target) {
        return simulation.getJsonArray("changes").getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("target").equals(target))
                .toList();
    }

    private static String draft(String agreement, String kind, String target, String allowed) {
        return """
                {"draft": {"key": "%s", "kind": "%s", "name": "Draft", "targets": [{"target": "%s", "priority": "HIGH",
                  "allowed": "%s", "calendar": "weekdays-bucharest"}]}, %s}""".formatted(agreement, kind, target, allowed, SPAN);
    }

    /** The simulation once it has ended. */
    private static JsonObject simulated(String body) {
        Answer started = manager.post("/agreements/simulations", body);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String path = "/agreements/simulations/" + started.json().getInt("id");
        JsonObject run = manager.get(path).json();
        for (int i = 0; i < 300 && run.getString("state").equals("RUNNING"); i++) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS))
                    .join();
            run = manager.get(path).json();
        }
        return run;
    }
}
