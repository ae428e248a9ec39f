package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** A ticket's life, told by another system that knows nothing but the contract. */
@BlackBox
class TicketsRestIT {
    private static final List<String> MEMBERS = List.of(
            "number",
            "type",
            "state",
            "title",
            "description",
            "requester",
            "affectedUsers",
            "organisation",
            "department",
            "channel",
            "category",
            "service",
            "impact",
            "urgency",
            "priority",
            "level",
            "team",
            "assignee",
            "pendingReason",
            "tags",
            "configurationItems",
            "parent",
            "createdAt",
            "updatedAt",
            "firstRespondedAt",
            "resolvedAt",
            "closedAt",
            "solution",
            "causeCode",
            "reopenCount",
            "clocks",
            "facts",
            "version");

    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api engineer = Api.as("engineer");

    @Test
    void aNewTicketIsAnsweredWithItsAddressVersionAndAllMembers() {
        Answer opened = user.post("/tickets", """
                {"title": " Ștampilă 𝒳 ", "type": "INCIDENT", "description": "a\\nb", "category": "software.error",
                 "service": "mail", "impact": "HIGH", "urgency": "HIGH", "tags": ["vpn"], "facts": {"tried": "all"}}""");

        JsonObject ticket = opened.json();
        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.etag()).isEqualTo("\"1\"");
        assertThat(opened.header("Location").orElseThrow())
                .startsWith("http")
                .endsWith("/api/v1/tickets/" + ticket.getInt("number"));
        assertThat(ticket.keySet()).containsAll(MEMBERS);
        assertThat(ticket.getString("title")).isEqualTo(" Ștampilă 𝒳 ");
        assertThat(ticket.getString("state")).isEqualTo("NEW");
        assertThat(ticket.getString("channel")).isEqualTo("API");
        assertThat(ticket.getString("priority")).isEqualTo("CRITICAL");
        assertThat(ticket.get("description").toString()).isEqualTo("\"a\\nb\"");
        assertThat(ticket.get("assignee")).isEqualTo(JsonValue.NULL);
        assertThat(ticket.getJsonObject("facts").getString("tried")).isEqualTo("all");
    }

    @Test
    void aTicketGoesFromItsReportToItsConfirmation() {
        long number = user.open("Life");

        assertThat(operator.move(number, "start", "{}")
                        .json()
                        .getJsonArray("allowed")
                        .toString())
                .contains("ASSIGN");
        assertThat(operator.move(number, "assign", "{\"assignee\": \"me\"}").text("state"))
                .isEqualTo("ASSIGNED");
        assertThat(operator.move(number, "start", "").text("state")).isEqualTo("IN_PROGRESS");
        assertThat(operator.move(number, "wait", "{\"reason\": \"SUPPLIER\"}").text("pendingReason"))
                .isEqualTo("SUPPLIER");
        assertThat(operator.move(number, "start", "{}").text("pendingReason")).isNull();
        JsonObject escalated = operator.move(number, "escalate", "{\"reason\": \"needs hands\"}")
                .json();
        assertThat(escalated.getInt("level")).isEqualTo(2);
        assertThat(escalated.getString("team")).isEqualTo("on-site-bucharest");
        JsonObject resolved = engineer.move(
                        number, "resolve", "{\"solution\": \"Replaced\", \"causeCode\": \"HARDWARE\"}")
                .json();
        assertThat(resolved.getString("state")).isEqualTo("RESOLVED");
        assertThat(resolved.getString("solution")).isEqualTo("Replaced");
        JsonObject reopened =
                user.move(number, "reopen", "{\"reason\": \"again\"}").json();
        assertThat(reopened.getInt("reopenCount")).isEqualTo(1);
        engineer.move(number, "resolve", "{\"solution\": \"Replaced all\", \"causeCode\": \"HARDWARE\"}");
        assertThat(user.move(number, "confirm", "").text("state")).isEqualTo("CLOSED");
    }

    @Test
    void clocksFollowTheTicket() {
        long number = user.open("Clocks");
        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE RUNNING", "RESOLUTION RUNNING");

        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"a note\", \"visibility\": \"INTERNAL\"}");
        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE RUNNING", "RESOLUTION RUNNING");
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"We are on it\"}");
        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE MET", "RESOLUTION RUNNING");

        operator.move(number, "start", "");
        operator.move(number, "wait", "{\"reason\": \"USER\"}");
        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE MET", "RESOLUTION PAUSED");
        user.post("/tickets/" + number + "/messages", "{\"body\": \"Here I am\"}");
        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE MET", "RESOLUTION RUNNING");

        String etag = operator.get("/tickets/" + number).etag();
        operator.patch("/tickets/" + number, "{\"impact\": \"HIGH\", \"urgency\": \"HIGH\"}", "If-Match", etag);
        assertThat(operator.ticket(number).getJsonArray("clocks").toString()).contains("PT4H");
        operator.move(number, "resolve", "{\"solution\": \"s\", \"causeCode\": \"OTHER\"}");
        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE MET", "RESOLUTION MET");
        operator.move(number, "reopen", "{\"reason\": \"r\"}");
        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE MET", "RESOLUTION RUNNING");
    }

    @Test
    void aCancelledTicketPromisesNothingMore() {
        long number = user.open("Never mind");

        user.move(number, "cancel", "{\"reason\": \"found it\"}");

        assertThat(clocks(number)).containsExactly("FIRST_RESPONSE STOPPED", "RESOLUTION STOPPED");
    }

    private List<String> clocks(long number) {
        return user.ticket(number).getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .map(clock -> clock.getString("target") + " " + clock.getString("state"))
                .toList();
    }

    @Test
    void aRequesterNeitherSeesNorWritesInternalNotes() {
        long number = user.open("Notes");
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"zebrastripe\", \"visibility\": \"INTERNAL\"}");

        assertThat(user.get("/tickets/" + number + "/messages").items()).isEmpty();
        assertThat(operator.get("/tickets/" + number + "/messages").items()).hasSize(1);
        assertThat(user.get("/tickets/" + number + "/timeline").items()).hasSize(1);
        assertThat(user.get("/tickets?q=zebrastripe").items()).isEmpty();
        assertThat(operator.get("/tickets?q=zebrastripe").items()).isNotEmpty();
        assertThat(user.post("/tickets/" + number + "/messages", "{\"body\": \"x\", \"visibility\": \"INTERNAL\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void staffsMovesAreRefusedToTheRequesterAndHiddenFromOthers() {
        long number = user.open("Mine");
        long foreign = operator.open("Not the user's");

        for (String move : List.of("assign", "start", "wait", "escalate", "resolve")) {
            String body = """
                    {"assign": {"assignee": "me"}, "start": {}, "wait": {"reason": "USER"}, "escalate": {"reason": "x"},
                     "resolve": {"solution": "x", "causeCode": "OTHER"}}""";
            String json = Json.createReader(new StringReader(body))
                    .readObject()
                    .getJsonObject(move)
                    .toString();
            assertThat(user.move(number, move, json).status()).as(move).isEqualTo(403);
            assertThat(user.post("/tickets/" + foreign + "/" + move, json, "If-Match", "\"1\"")
                            .status())
                    .as(move)
                    .isEqualTo(404);
        }
    }
}
