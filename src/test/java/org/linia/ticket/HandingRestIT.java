package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Between the lines over REST: asked, reminded, taken back, and what goes along (E1 to E5, A6). */
@BlackBox
class HandingRestIT {
    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api engineer = Api.as("engineer");
    private final Api manager = Api.as("manager");
    private final String key = "e" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void theFirstLineAsksTheNextOneAndTakesItBackWithTheAnswer() {
        long number = user.open("VPN drops, 连接中断");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");

        Answer asked = operator.move(number, "ask", "{\"team\": \"messaging\", \"reason\": \"Is the server known?\"}");

        assertThat(asked.text("state")).isEqualTo("PENDING");
        assertThat(asked.text("pendingReason")).isEqualTo("HIGHER_LEVEL");
        assertThat(asked.text("team")).isEqualTo("messaging");
        assertThat(asked.text("givenTeam")).isEqualTo("first-line");
        assertThat(asked.json().getJsonObject("givenAssignee").getString("name"))
                .isEqualTo("Ioana Munteanu");
        assertThat(kinds(engineer, number)).contains("ticket.ASKED");
        assertThat(notice(user, number, "ticket.ASKED.YOURS").getString("path"))
                .isEqualTo("/portal/ticket?n=" + number);

        user.post("/tickets/" + number + "/messages", "{\"body\": \"It is urgent\"}");
        assertThat(kinds(operator, number)).as("who stays the contact").contains("ticket.MESSAGE");

        Answer back =
                operator.move(number, "take-back", "{\"reason\": \"clear now\", \"answer\": \"Restart the agent\"}");

        assertThat(back.text("state")).isEqualTo("IN_PROGRESS");
        assertThat(back.text("team")).isEqualTo("first-line");
        assertThat(back.json().getJsonObject("assignee").getString("name")).isEqualTo("Ioana Munteanu");
        assertThat(back.json().isNull("givenTeam")).isTrue();
        assertThat(timeline(operator, number)).containsSubsequence("ASKED", "PACKAGED", "LINE_ANSWERED", "TAKEN_BACK");
        assertThat(timeline(user, number)).contains("ASKED", "TAKEN_BACK").doesNotContain("PACKAGED", "LINE_ANSWERED");
        assertThat(operator.move(number, "take-back", "{\"reason\": \"again\"}").status())
                .isEqualTo(409);
    }

    @Test
    void anyLineThatHandedItOnTakesItBackTheFirstOneTooAndSoGoesWhatIsAbove() {
        long number = user.open("Payroll is empty");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        operator.move(number, "escalate", "{\"team\": \"messaging\", \"reason\": \"theirs\"}");
        engineer.move(number, "escalate", "{\"team\": \"security\", \"reason\": \"theirs\"}");
        assertThat(operator.ticket(number).getString("givenTeam")).isEqualTo("messaging");

        Answer second = engineer.move(number, "take-back", "{\"reason\": \"ours after all\"}");

        assertThat(second.text("team")).isEqualTo("messaging");
        assertThat(second.text("givenTeam")).as("who can still take it back").isEqualTo("first-line");
        engineer.move(number, "escalate", "{\"team\": \"security\", \"reason\": \"no, theirs\"}");

        Answer first = operator.move(number, "take-back", "{\"reason\": \"the user knows more\"}");

        assertThat(first.text("team")).isEqualTo("first-line");
        assertThat(first.json().getInt("level")).isEqualTo(1);
        assertThat(first.json().getJsonObject("assignee").getString("name")).isEqualTo("Ioana Munteanu");
        assertThat(first.json().isNull("givenTeam")).isTrue();
        assertThat(kinds(operator, number)).contains("ticket.TAKEN_BACK");
        assertThat(kinds(engineer, number)).as("who was passed over").contains("ticket.TAKEN_BACK");
        assertThat(operator.move(number, "take-back", "{\"reason\": \"again\"}").status())
                .isEqualTo(409);
    }

    @Test
    void whoeverHandedItOnStaysInformedAndRemindsOnceInAQuarterOfAnHour() {
        long number = user.open("Slow reports");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        assertThat(nudge(operator, number).status()).as("it is their own").isEqualTo(409);
        operator.move(number, "escalate", "{\"team\": \"messaging\", \"reason\": \"theirs\"}");
        engineer.move(number, "assign", "{\"assignee\": \"me\"}");

        assertThat(nudge(operator, number).status()).isEqualTo(200);
        Answer again = nudge(operator, number);

        assertThat(again.status()).isEqualTo(429);
        assertThat(Integer.parseInt(again.header("Retry-After").orElseThrow())).isBetween(800, 900);
        assertThat(notice(engineer, number, "ticket.NUDGED").getString("text")).contains("How far is it?");
        assertThat(timeline(user, number)).doesNotContain("NUDGED");
        assertThat(nudge(user, number).status()).isEqualTo(403);

        engineer.move(number, "resolve", "{\"solution\": \"s\", \"causeCode\": \"DEFECT\"}");

        assertThat(kinds(operator, number)).contains("ticket.RESOLVED");
    }

    @Test
    void theRequesterIsToldTheTimeToExpectInTheirWords() {
        long number = user.open("Printer smells");

        operator.move(number, "escalate", "{\"reason\": \"needs hands\"}");

        JsonObject told = notice(user, number, "ticket.ESCALATED.YOURS");
        assertThat(told.getString("text")).contains("is with our specialists now", "We expect to have it solved by");
        assertThat(user.get("/notices?limit=200", "Cookie", "language=ro").body())
                .contains("Ne așteptăm să fie rezolvat până");
        JsonObject entry = entry(user, number, "ESCALATED");
        assertThat(entry.getJsonObject("data").getString("expectedAt"))
                .isEqualTo(operator.ticket(number).getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                        .filter(clock -> clock.getString("target").equals("RESOLUTION"))
                        .map(clock -> clock.getString("dueAt"))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aCategoryDemandsWhatGoesAlong() {
        long number = openedUnderDemands();

        Answer refused = operator.move(number, "escalate", "{\"reason\": \"too hard\"}");
        JsonObject check =
                operator.get("/tickets/" + number + "/escalation-check").json();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.violations()).containsExactly("facts.device", "steps", "files");
        assertThat(check.getJsonArray("missing")).hasSize(3);
        assertThat(check.getJsonNumber("nextLevel").intValue()).isEqualTo(2);
        assertThat(check.getJsonArray("clocks").getJsonObject(0).getInt("share"))
                .isBetween(0, 5);
        assertThat(user.get("/tickets/" + number + "/escalation-check").status())
                .isEqualTo(404);

        operator.patch(
                "/tickets/" + number,
                "{\"facts\": {\"device\": \"Принтер 7\"}}",
                "If-Match",
                operator.get("/tickets/" + number).etag());
        TicketApi.as("operator").attaches(number, "INTERNAL", "log.txt", "it says no".getBytes(StandardCharsets.UTF_8));
        Answer gone = operator.move(number, "escalate", "{\"reason\": \"too hard\", \"steps\": \"switched it off\"}");

        assertThat(gone.status()).isEqualTo(200);
        JsonObject given = entry(engineer, number, "PACKAGED").getJsonObject("data");
        assertThat(given.getString("steps")).isEqualTo("switched it off");
        assertThat(given.getJsonObject("facts").getString("device")).isEqualTo("Принтер 7");
        assertThat(given.getJsonArray("files").getJsonObject(0).getString("name"))
                .isEqualTo("log.txt");
    }

    @Test
    void aRuleNamesTheTeamOfAHigherLine() {
        manager.post("/services", "{\"key\": \"%s\", \"name\": \"Ruled\"}".formatted(key));
        String rule = "{\"organisation\": \"carpatia\", \"service\": \"%s\", \"level\": 2, \"team\": \"%s\"}";
        assertThat(manager.post("/first-line-rules", rule.formatted(key, "security"))
                        .violations())
                .as("which does not serve that line")
                .containsExactly("team");
        assertThat(manager.post("/first-line-rules", rule.formatted(key, "applications"))
                        .status())
                .isEqualTo(201);
        long number = user.post(
                        "/tickets",
                        "{\"title\": \"Ruled\", \"type\": \"INCIDENT\", \"service\": \"%s\"}".formatted(key))
                .json()
                .getInt("number");

        assertThat(operator.ticket(number).getString("team")).isEqualTo("first-line");
        assertThat(operator.move(number, "escalate", "{\"reason\": \"theirs\"}").text("team"))
                .isEqualTo("applications");
        long other = user.open("Not ruled");
        assertThat(operator.move(other, "escalate", "{\"reason\": \"theirs\"}").text("team"))
                .as("that of the requester's office")
                .isEqualTo("on-site-bucharest");
    }

    /** Under a category beneath one that demands something. */
    private long openedUnderDemands() {
        assertThat(manager.post("/categories", """
                        {"key": "%s", "name": "Demanding", "escalation": {"steps": true, "file": true}, "facts": [
                          {"key": "device", "label": "Which device?", "kind": "TEXT", "escalation": true},
                          {"key": "place", "label": "Where?", "kind": "TEXT"}]}""".formatted(key)).status()).isEqualTo(201);
        manager.post(
                "/categories", "{\"key\": \"%1$s.sub\", \"parent\": \"%1$s\", \"name\": \"Beneath\"}".formatted(key));
        return operator.post(
                        "/tickets",
                        "{\"title\": \"Broken\", \"type\": \"INCIDENT\", \"category\": \"%s.sub\"}".formatted(key))
                .json()
                .getInt("number");
    }

    private static Answer nudge(Api by, long number) {
        return by.post("/tickets/" + number + "/nudge", "{\"reason\": \"How far is it?\"}");
    }

    private static List<JsonObject> notices(Api reader, long number) {
        return reader.get("/notices?limit=200").items().getValuesAs(JsonObject.class).stream()
                .filter(one -> one.getString("subject").equals("ticket:" + number))
                .toList();
    }

    private static List<String> kinds(Api reader, long number) {
        return notices(reader, number).stream()
                .map(one -> one.getString("kind"))
                .toList();
    }

    private static JsonObject notice(Api reader, long number, String kind) {
        return notices(reader, number).stream()
                .filter(one -> one.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonObject> entries(Api reader, long number) {
        return reader.get("/tickets/" + number + "/timeline").items().getValuesAs(JsonObject.class);
    }

    private static List<String> timeline(Api reader, long number) {
        return entries(reader, number).stream()
                .map(entry -> entry.getString("kind"))
                .toList();
    }

    private static JsonObject entry(Api reader, long number, String kind) {
        return entries(reader, number).stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }
}
