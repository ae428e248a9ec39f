package org.linia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.shared.json.Json;

/** Importing over REST, as another system does. */
@BlackBox
class ImportsIT {
    private static final int TICKETS = 400;
    private static final String HEADER = "nr;status;at;who;subject;caller;team;prio;text\n";

    private final String tag = "it-" + UUID.randomUUID().toString().substring(0, 8);
    private ImportClient manager;

    @BeforeEach
    void signIn() throws Exception {
        manager = new ImportClient("manager");
    }

    @Test
    void everyLineIsImportedMergedRepairedOrRejectedWithAReason() throws Exception {
        JsonObject run = manager.imported(mapping(), log(TICKETS));

        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("read")).isEqualTo(5 * TICKETS + 5);
        assertThat(run.getInt("created")).isEqualTo(TICKETS + 1);
        assertThat(run.getInt("rejected")).isEqualTo(3);
        assertThat(run.getInt("repaired")).isEqualTo(1);
        assertThat(run.getInt("imported") + run.getInt("merged")).isEqualTo(5 * TICKETS + 1);
        assertThat(reasons(run)).contains("WRONG_COLUMNS", "NO_KEY", "BROKEN_QUOTES", "UNREADABLE_TIME");
        assertThat(manager.text("/imports/" + run.getString("id") + "/findings.csv"))
                .startsWith("line,reference,outcome,reason,message")
                .contains((5 * TICKETS + 2) + ",,REJECTED,WRONG_COLUMNS");
        assertThat(manager.tickets("tag=" + tag)).isEqualTo(TICKETS + 1);
    }

    @Test
    void aSecondRunOfTheSameFileChangesNothing() throws Exception {
        manager.imported(mapping(), log(TICKETS));

        JsonObject again = manager.imported(mapping(), log(TICKETS));

        assertThat(again.getInt("created")).isZero();
        assertThat(again.getInt("skipped")).isEqualTo(TICKETS + 1);
        assertThat(again.getInt("skippedLines")).isEqualTo(5 * TICKETS + 2);
        assertThat(again.getInt("rejected")).isEqualTo(3);
        assertThat(manager.tickets("tag=" + tag)).isEqualTo(TICKETS + 1);
    }

    @Test
    void theTimelineAddsUpToTheTicket() throws Exception {
        manager.imported(mapping(), log(20));

        for (JsonObject ticket :
                manager.get("/tickets?tag=" + tag).getJsonArray("items").getValuesAs(JsonObject.class)) {
            Map<String, JsonValue> folded = new HashMap<>();
            JsonObject timeline = manager.get("/tickets/" + ticket.getInt("number") + "/timeline?limit=200");
            for (JsonObject entry : timeline.getJsonArray("items").getValuesAs(JsonObject.class)) {
                JsonObject changes = entry.getJsonObject("data").getJsonObject("changes");
                if (entry.getString("kind").startsWith("PROMISE_")) {
                    continue; // what was promised is broken here, and that changes nothing
                }
                assertThat(changes).as(entry.toString()).isNotNull();
                changes.forEach((name, change) -> {
                    assertThat(change.asJsonObject().get("old")).isEqualTo(folded.getOrDefault(name, JsonValue.NULL));
                    folded.put(name, change.asJsonObject().get("new"));
                });
            }
            for (String name : List.of("title", "state", "priority", "channel", "tags", "facts", "reopenCount")) {
                assertThat(folded.get(name)).as(name).isEqualTo(ticket.get(name));
            }
            for (String name : List.of("resolvedAt", "closedAt", "firstRespondedAt", "solution")) {
                assertThat(folded.getOrDefault(name, JsonValue.NULL)).as(name).isEqualTo(ticket.get(name));
            }
        }
    }

    @Test
    void aVipsTicketIsAVips_andNobodyIsOfferedWhatIsPast() throws Exception {
        Api rest = Api.as("manager");
        rest.post("/services", "{\"key\": \"%s\", \"name\": \"Telemetry\", \"swarm\": true}".formatted(tag));
        rest.post(
                "/accounts",
                "{\"username\": \"%s\", \"name\": \"Ana\", \"organisation\": \"carpatia\", \"vip\": true}"
                        .formatted(tag));
        String swarming =
                mapping().replace("\"message\"", "\"service\": {\"constant\": \"%s\"}, \"message\"".formatted(tag));
        String log = HEADER + "vip;new;2025-03-10 08:00;a;b;%s;d;low;\n".formatted(tag)
                + "not;new;2025-03-10 08:00;a;b;c;d;low;\n";

        manager.imported(swarming, log.getBytes(StandardCharsets.UTF_8));

        List<String> openings = openings();
        assertThat(openings).hasSize(2);
        assertThat(openings)
                .filteredOn(one -> one.contains("\"Ana\""))
                .singleElement()
                .asString()
                .contains("\"vip\":{\"new\":true,\"old\":null}");
        assertThat(openings)
                .filteredOn(one -> !one.contains("\"Ana\""))
                .singleElement()
                .asString()
                .doesNotContain("\"vip\"");
        assertThat(offers()).as("swarms").isEmpty();
    }

    private List<String> openings() throws Exception {
        List<String> openings = new ArrayList<>();
        for (JsonObject ticket :
                manager.get("/tickets?tag=" + tag).getJsonArray("items").getValuesAs(JsonObject.class)) {
            assertThat(ticket.getString("service")).isEqualTo(tag);
            openings.add(manager.get("/tickets/" + ticket.getInt("number") + "/timeline")
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .toString());
        }
        return openings;
    }

    /** Tickets of the import that have, or had, a swarm. */
    private List<Integer> offers() throws Exception {
        return manager.get("/tickets?tag=" + tag).getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getInt("number"))
                .filter(number ->
                        Api.as("manager").get("/tickets/" + number + "/swarm").status() != 404)
                .toList();
    }

    @Test
    void aCancelledImportKeepsWhatItHasAndStops() throws Exception {
        String id = manager.started(mapping(), log(20_000));

        manager.cancel(id);
        JsonObject run = manager.ended(id);

        assertThat(run.getString("state")).isEqualTo("CANCELLED");
        assertThat(run.getInt("created")).isLessThan(20_001);
    }

    @Test
    void aTicketThatCannotBeKeptIsListed_andTheOthersAreImported() throws Exception {
        String times = "yyyyyy-MM-dd HH:mm";
        String far = mapping().replace("yyyy-MM-dd HH:mm", times);
        String line = "%s;%s;%s-03-10 08:00;a;b;c;d;low;\n";
        String log = HEADER
                + line.formatted("one", "new", "002025")
                + line.formatted("far", "new", "002025")
                + line.formatted("far", "open", "300000")
                + line.formatted("two", "new", "002025");

        JsonObject run = manager.imported(far, log.getBytes(StandardCharsets.UTF_8));

        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("read")).isEqualTo(4);
        assertThat(run.getInt("created")).isEqualTo(2);
        assertThat(run.getInt("rejected")).isEqualTo(2);
        assertThat(reasons(run)).containsExactly("NOT_STORABLE");
        assertThat(manager.tickets("tag=" + tag)).isEqualTo(2);
    }

    @Test
    void whatIsOpenSinceLongAgoIsFoundAsBreached() throws Exception {
        String log = HEADER + "old;new;2020-03-10 08:00;a;b;c;d;low;\n" + "done;solved;2020-03-10 08:00;a;b;c;d;low;\n";

        manager.imported(mapping(), log.getBytes(StandardCharsets.UTF_8));

        assertThat(manager.tickets("tag=" + tag + "&breached=true")).isEqualTo(1);
        assertThat(manager.tickets("tag=" + tag + "&breached=false")).isEqualTo(1);
    }

    @Test
    void theSameKeyStartsOneImport() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = manager.post(mapping(), log(1), "Idempotency-Key", key).body();

        String second = manager.post(mapping(), log(1), "Idempotency-Key", key).body();

        assertThat(Json.object(second).getString("id"))
                .isEqualTo(Json.object(first).getString("id"));
        assertThat(manager.ended(Json.object(first).getString("id")).getString("state"))
                .isEqualTo("DONE");
    }

    @Test
    void onlyManagersImport() throws Exception {
        assertThat(new ImportClient("operator").post(mapping(), log(1)).statusCode())
                .isEqualTo(403);
        assertThat(new ImportClient("user").post(mapping(), log(1)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatCannotBeImportedIsRefusedAtOnce() throws Exception {
        assertThat(refused("{\"name\": 1}", log(1))).contains("mapping.name", "mapping.fields.state");
        assertThat(refused("no such mapping", log(1))).contains("mapping");
        assertThat(refused(mapping(), new byte[0])).contains("file");
        assertThat(refused(mapping(), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0, 13, 10}))
                .contains("file");
        assertThat(refused(
                        mapping(),
                        (HEADER + "1;neu;x;y;z;Müller;t;p;ä\n").repeat(2).getBytes(StandardCharsets.ISO_8859_1)))
                .contains("file");
        assertThat(refused(mapping(), "nr,status\n1,neu\n".getBytes(StandardCharsets.UTF_8)))
                .contains("file");
    }

    private String refused(String mapping, byte[] file) throws Exception {
        var answer = manager.post(mapping, file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return Json.object(answer.body()).getJsonArray("violations").toString();
    }

    private static List<String> reasons(JsonObject run) {
        return run.getJsonObject("findings").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(finding -> finding.getString("reason"))
                .toList();
    }

    /** Five lines per ticket, and at the end five ugly ones. */
    private byte[] log(int tickets) {
        StringBuilder log = new StringBuilder(HEADER);
        for (int i = 1; i <= tickets; i++) {
            String[] told = {"new;%s 08:00", "open;%s 08:10", "waiting;%s 09:00", "open;%s 10:00", "solved;%s 11:00"};
            for (String line : told) {
                log.append(i).append(';').append(line.formatted("2025-03-" + (10 + i % 20)));
                log.append(";Agent ").append(i % 7).append(";Ticket ").append(i);
                log.append(";Caller ").append(i % 50).append(";Team ").append(i % 5);
                log.append(i % 10 == 0 ? ";high" : ";low").append(";\n");
            }
        }
        log.append("too;few\n");
        log.append(";new;2025-03-10 08:00;a;b;c;d;low;\n");
        log.append("bad-time;new;2025-03-10 08:00;a;b;c;d;low;\n");
        log.append("bad-time;solved;yesterday;a;b;c;d;low;\n");
        log.append("\"never closed;new;2025-03-10 08:00;a;b;c;d;low;\n");
        return log.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String mapping() {
        return """
                {"name": "Test", "source": "%s", "mode": "ONE_LINE_PER_EVENT", "key": "nr",
                 "format": {"delimiter": ";"}, "times": {"pattern": "yyyy-MM-dd HH:mm"},
                 "fields": {"title": "subject", "at": "at", "actor": "who", "requester": "caller", "team": "team",
                   "message": "text", "tags": {"constant": "%s"},
                   "priority": {"column": "prio"},
                   "state": {"column": "status", "values": {"new": "NEW", "open": "IN_PROGRESS",
                     "waiting": "PENDING", "solved": "RESOLVED"}},
                   "pendingReason": {"column": "status", "values": {"waiting": "USER"}}}}""".formatted(tag, tag);
    }
}
