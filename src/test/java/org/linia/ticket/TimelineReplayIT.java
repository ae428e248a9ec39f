package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;

/** Reports are computed from timelines: folding all changes of a ticket's gives the ticket. */
@BlackBox
class TimelineReplayIT {
    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api engineer = Api.as("engineer");

    @Test
    void theTimelineAddsUpToTheTicket() {
        long number = user.post("/tickets", """
                        {"title": "t", "type": "INCIDENT", "description": "d", "category": "hardware.printer",
                         "tags": ["a"], "facts": {"tried": "all", "n": 1.50}}""").json().getInt("number");
        operator.move(number, "assign", "{\"assignee\": \"operator\"}");
        addsUp(number);
        edit(operator, number, "{\"category\": \"software.error\", \"service\": \"erp\", \"affectedUsers\": 7}");
        edit(operator, number, "{\"impact\": \"HIGH\", \"tags\": [\"b\", \"c\"], \"facts\": {\"tried\": null}}");
        edit(operator, number, "{\"priority\": \"CRITICAL\", \"priorityReason\": \"the board waits\"}");
        operator.move(number, "start", "");
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"hello\"}");
        operator.move(number, "wait", "{\"reason\": \"SCHEDULED\", \"until\": \"2030-01-01T08:00:00Z\"}");
        addsUp(number);
        operator.move(number, "escalate", "{\"team\": \"messaging\", \"reason\": \"theirs\"}");
        addsUp(number);
        engineer.move(number, "resolve", "{\"solution\": \"s\", \"causeCode\": \"DEFECT\"}");
        addsUp(number);
        user.move(number, "reopen", "{\"reason\": \"still\"}");
        engineer.move(number, "resolve", "{\"solution\": \"s2\", \"causeCode\": \"CHANGE\"}");
        user.move(number, "confirm", "");
        addsUp(number);
    }

    private void edit(Api by, long number, String json) {
        String path = "/tickets/" + number;
        assertThat(by.patch(path, json, "If-Match", by.get(path).etag()).status())
                .isEqualTo(200);
    }

    private void addsUp(long number) {
        Map<String, JsonValue> folded = new LinkedHashMap<>();
        Map<String, JsonValue> ticket = new LinkedHashMap<>(operator.ticket(number));
        operator.get("/tickets/" + number + "/timeline?limit=200").items().getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getJsonObject("data").getJsonObject("changes"))
                // what only tells something, such as the package of an escalation, changes nothing
                .filter(Objects::nonNull)
                .forEach(changes -> changes.forEach((field, change) -> {
                    JsonObject pair = change.asJsonObject();
                    assertThat(pair.get("old"))
                            .as("old %s", field)
                            .isEqualTo(folded.getOrDefault(field, JsonValue.NULL));
                    folded.put(field, pair.get("new"));
                }));
        folded.remove("office");
        ticket.replace("requester", without(ticket.get("requester"), "email"));

        assertThat(ticket).containsAllEntriesOf(folded);
        assertThat(folded.keySet())
                .contains("state", "title", "requester", "team", "level", "organisation", "department", "priority");
    }

    private static JsonValue without(JsonValue object, String member) {
        return Json.createObjectBuilder(object.asJsonObject()).remove(member).build();
    }
}
