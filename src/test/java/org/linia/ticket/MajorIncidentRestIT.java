package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** A8: what is beneath a major incident follows it, each ticket once, and its clocks stay right. */
@BlackBox
class MajorIncidentRestIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SOLVED = "{\"solution\": \"The switch is back\", \"causeCode\": \"HARDWARE\"}";
    private static final String BECAUSE = "{\"reason\": \"Whole floors are without network\"}";

    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api manager = Api.as("manager");

    @Test
    void onlyWhoLeadsTheDeskDeclaresItOnceAndTakesItBack() {
        long number = user.open("No network on the third floor");

        assertThat(operator.move(number, "declare-major", BECAUSE).status()).isEqualTo(403);
        assertThat(user.move(number, "declare-major", BECAUSE).status()).isEqualTo(403);
        assertThat(manager.move(number, "declare-major", "{}").violations()).containsExactly("reason");
        assertThat(manager.get("/tickets/" + number + "/major").status()).isEqualTo(404);
        Answer declared = manager.move(number, "declare-major", BECAUSE);

        assertThat(declared.json().getBoolean("major")).isTrue();
        assertThat(manager.move(number, "declare-major", BECAUSE).status()).isEqualTo(409);
        assertThat(numbers(operator.get("/tickets?major=true&limit=200"))).contains(number);
        assertThat(numbers(operator.get("/tickets?major=false&limit=200"))).doesNotContain(number);
        assertThat(user.ticket(number).getBoolean("major")).isTrue();
        Answer withdrawn = manager.move(number, "withdraw-major", "{\"reason\": \"It was one cable\"}");
        assertThat(withdrawn.json().getBoolean("major")).isFalse();
        assertThat(manager.move(number, "withdraw-major", BECAUSE).status()).isEqualTo(409);
        assertThat(kinds(number)).endsWith("MAJOR_DECLARED", "MAJOR_WITHDRAWN");
    }

    @Test
    void everyChildIsToldResolvedAndReopenedWithItOnceAndTheClocksAgree() {
        long parent = user.open("The network is down");
        manager.move(parent, "declare-major", BECAUSE);
        List<Long> children = children(parent, 30);
        long alone = children.get(0);
        operator.move(alone, "resolve", "{\"solution\": \"Another cable\", \"causeCode\": \"HARDWARE\"}");

        operator.post("/tickets/" + parent + "/messages", "{\"body\": \"We know it\", \"visibility\": \"PUBLIC\"}");
        operator.post("/tickets/" + parent + "/messages", "{\"body\": \"Only us\", \"visibility\": \"INTERNAL\"}");
        operator.move(parent, "resolve", SOLVED);
        followed(parent);

        for (long child : children) {
            JsonObject ticket = operator.ticket(child);
            assertThat(ticket.getString("state")).isEqualTo("RESOLVED");
            assertThat(ticket.getString("solution")).isEqualTo(child == alone ? "Another cable" : "The switch is back");
            assertThat(messages(child)).containsExactly("We know it");
            assertThat(kinds(child)).containsOnlyOnce("RESOLVED", "MESSAGE_ADDED");
        }
        assertThat(entry(children.get(1), "RESOLVED").getJsonObject("data").getInt("follows"))
                .isEqualTo((int) parent);
        assertThat(user.get("/notices?limit=200").body()).contains("ticket:" + children.get(1) + "\"");

        manager.move(parent, "reopen", "{\"reason\": \"It is down again\"}");
        followed(parent);

        assertThat(states(parent)).containsOnlyOnce("RESOLVED").contains("IN_PROGRESS");
        assertThat(operator.ticket(alone).getString("state")).isEqualTo("RESOLVED");
        manager.move(parent, "withdraw-major", BECAUSE);
        operator.move(parent, "resolve", SOLVED);
        assertThat(manager.get("/tickets/" + parent + "/major").status()).isEqualTo(404);
        assertThat(states(parent)).contains("IN_PROGRESS");
        nothingDiffers();
    }

    @Test
    void linkingInBulkIsTakenBackAndWhatWasLetGoFollowsNoMore() {
        long parent = user.open("Mail is down");
        long one = user.open("No mail");
        long other = user.open("No mail either");
        manager.move(parent, "declare-major", BECAUSE);

        Answer linked = link(parent, List.of(one, other));
        assertThat(operator.ticket(one).getInt("parent")).isEqualTo((int) parent);
        Answer again = link(parent, List.of(one));
        assertThat(again.json().getJsonArray("results").getJsonObject(0).getString("refused"))
                .isNotBlank();
        operator.post("/tickets/bulk/" + linked.text("undo") + "/undo", "{}");

        assertThat(operator.ticket(one).get("parent")).isEqualTo(JsonValue.NULL);
        assertThat(manager.get("/tickets/" + parent + "/major").json().getInt("children"))
                .isZero();
        operator.move(parent, "resolve", SOLVED);
        followed(parent);
        assertThat(operator.ticket(other).getString("state")).isEqualTo("NEW");
    }

    private List<Long> children(long parent, int many) {
        List<Long> children = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            children.add(user.open("No network at desk " + i));
        }
        assertThat(link(parent, children).json().getJsonArray("results").getValuesAs(JsonObject.class))
                .allSatisfy(result -> assertThat(result.isNull("refused")).isTrue());
        assertThat(operator.get("/tickets?limit=200&parent=" + parent).items()).hasSize(many);
        return children;
    }

    private Answer link(long parent, List<Long> children) {
        String seen = children.stream()
                .map(child ->
                        "\"%d:%d\"".formatted(child, operator.ticket(child).getInt("version")))
                .collect(Collectors.joining(", "));
        return operator.post("/tickets/bulk", "{\"tickets\": [%s], \"parent\": %d}".formatted(seen, parent));
    }

    private void followed(long parent) {
        Instant end = Instant.now().plus(PATIENCE);
        while (manager.get("/tickets/" + parent + "/major").json().getInt("waiting") > 0) {
            assertThat(Instant.now()).as("all follow in time").isBefore(end);
        }
    }

    private List<String> states(long parent) {
        return operator.get("/tickets?limit=200&parent=" + parent).items().getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getString("state"))
                .toList();
    }

    private List<String> messages(long number) {
        return user.get("/tickets/" + number + "/messages").items().getValuesAs(JsonObject.class).stream()
                .map(message -> message.getString("body"))
                .toList();
    }

    private List<String> kinds(long number) {
        return timeline(number).stream().map(entry -> entry.getString("kind")).toList();
    }

    private JsonObject entry(long number, String kind) {
        return timeline(number).stream()
                .filter(entry -> entry.getString("kind").equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonObject> timeline(long number) {
        return operator.get("/tickets/" + number + "/timeline?limit=200")
                .items()
                .getValuesAs(JsonObject.class);
    }

    private static List<Long> numbers(Answer list) {
        return list.items().getValuesAs(JsonObject.class).stream()
                .map(ticket -> ticket.getJsonNumber("number").longValue())
                .toList();
    }

    private void nothingDiffers() {
        JsonObject report = manager.post("/clocks/verification", "").json();
        assertThat(report.getInt("differences")).as(report.toString()).isZero();
    }
}
