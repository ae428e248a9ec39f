package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** A7: a ticket of a service that is solved by swarm is offered to those who fit, who solve it together. */
@BlackBox
class SwarmRestIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api engineer = Api.as("engineer");
    private final Api manager = Api.as("manager");
    private final String service = "swarm-" + Long.toString(System.nanoTime(), 36);

    @BeforeEach
    void solveBySwarm() {
        Answer made = manager.post(
                "/services", "{\"key\": \"%s\", \"name\": \"Telemetry\", \"swarm\": true}".formatted(service));
        assertThat(made.json().getBoolean("swarm")).isTrue();
        knows("engineer", "{\"kind\": \"SERVICE\", \"key\": \"%s\", \"level\": \"EXPERT\"}".formatted(service));
    }

    @Test
    void itIsOfferedWithReasonsSolvedTogetherAndMeasured() {
        knows("operator", "{\"kind\": \"SERVICE\", \"key\": \"%s\", \"level\": \"NOVICE\"}".formatted(service));
        long number = open("Telemetry of lorries lags");
        assertRanked(number);
        assertThat(engineer.get("/notices").body()).contains("ticket:" + number + "\"");
        assertThat(user.get("/tickets/" + number + "/swarm").status()).isEqualTo(403);

        assertThat(engineer.move(number, "swarm/own", "{}").status())
                .as("who is not in it does not own it")
                .isEqualTo(409);
        assertThat(post(engineer, number, "join").status()).isEqualTo(200);
        assertThat(post(engineer, number, "join").status()).isEqualTo(409);
        assertThat(post(operator, number, "join").status()).isEqualTo(200);
        assertThat(engineer.move(number, "swarm/own", "{}")
                        .json()
                        .getJsonObject("assignee")
                        .getString("name"))
                .isEqualTo("Dimitar Petrov");
        engineer.post("/tickets/" + number + "/messages", "{\"body\": \"I have it\", \"visibility\": \"INTERNAL\"}");
        assertThat(post(operator, number, "leave").status()).isEqualTo(200);
        List<JsonObject> members = list(number, "members");
        assertThat(members).hasSize(2);
        assertThat(members.get(0).getInt("messages")).isEqualTo(1);
        assertThat(members.get(0).getBoolean("owner")).isTrue();
        assertThat(members.get(1).isNull("leftAt")).isFalse();
        assertThat(operator.get("/tickets/" + number + "/timeline").body())
                .contains("SWARM_OFFERED", "SWARM_JOINED", "SWARM_LEFT");

        engineer.move(number, "resolve", "{\"solution\": \"Restarted\", \"causeCode\": \"DEFECT\"}");
        assertThat(swarm(number).isNull("dissolvedAt")).isFalse();
        assertThat(swarm(number).getString("note")).as("what it leaves").isEqualTo("Restarted");
        assertThat(post(operator, number, "join").status()).isEqualTo(409);
        compared();
    }

    private void assertRanked(long number) {
        List<JsonObject> offers = offered(number);
        assertThat(offers.stream().map(one -> one.getJsonObject("person").getString("name")))
                .containsExactly("Dimitar Petrov", "Ioana Munteanu");
        assertThat(offers.stream().map(one -> one.getInt("place") + " " + one.getInt("score")))
                .containsExactly("1 9", "2 3");
        assertThat(offers.get(0).getJsonArray("reasons").getJsonObject(0).toString())
                .isEqualTo(
                        "{\"kind\":\"SERVICE\",\"key\":\"%s\",\"level\":\"EXPERT\",\"tickets\":[]}".formatted(service));
    }

    private void compared() {
        List<JsonObject> ways = manager.get("/reports/swarms").items().getValuesAs(JsonObject.class);
        assertThat(ways)
                .anyMatch(way -> way.getBoolean("swarm")
                        && way.getInt("tickets") > 0
                        && Duration.parse(way.getString("resolution")).toSeconds() < 600
                        && way.getJsonNumber("kept").doubleValue() > 0);
        assertThat(ways)
                .as("line by line, by the same numbers")
                .anyMatch(way -> !way.getBoolean("swarm")
                        && way.getInt("tickets") > 0
                        && way.keySet().equals(ways.get(ways.size() - 1).keySet()));
        assertThat(operator.get("/reports/swarms").status()).isEqualTo(403);
        assertThat(manager.get("/reports/swarms?from=2024-01-01T00:00:00Z").violations())
                .containsExactly("to");
    }

    @Test
    void whoSolvedTheLikeFitsTooAndWhoIsAwayDoesNot() {
        String word = "Zwrotnica" + Long.toString(System.nanoTime(), 36);
        long first = open(word + " stuck");
        operator.move(first, "resolve", "{\"solution\": \"Oiled\", \"causeCode\": \"HARDWARE\"}");
        Instant now = Instant.now();
        Answer absence = manager.post(
                "/absences",
                "{\"person\": \"engineer\", \"from\": \"%s\", \"to\": \"%s\"}"
                        .formatted(now.minusSeconds(60), now.plus(Duration.ofDays(1))));
        try {
            List<JsonObject> offers = offered(open(word + " stuck again"));

            JsonObject ioana = offers.stream()
                    .filter(one -> one.getJsonObject("person").getString("name").equals("Ioana Munteanu"))
                    .findFirst()
                    .orElseThrow();
            assertThat(ioana.getJsonArray("reasons").toString()).contains("SIMILAR", Long.toString(first));
            assertThat(offers.toString()).doesNotContain("Dimitar Petrov");
        } finally {
            manager.send(
                    "DELETE", "/absences/" + absence.text("id"), BodyPublishers.noBody(), "If-Match", absence.etag());
        }
    }

    @Test
    void itDissolvesByHandWithANoteAndSkillsAreManagers() {
        long number = open("Telemetry is wrong");
        offered(number);
        post(engineer, number, "join");

        assertThat(engineer.post("/tickets/" + number + "/swarm/dissolve", "{}").violations())
                .containsExactly("note");
        assertThat(engineer.post("/tickets/" + number + "/swarm/dissolve", "{\"note\": \"One is enough\"}")
                        .status())
                .isEqualTo(200);
        assertThat(swarm(number).getString("note")).isEqualTo("One is enough");
        String skills = "/accounts/" + id("engineer") + "/skills";
        Answer known = operator.get(skills);
        assertThat(known.body()).contains(service);
        String none = "{\"skills\": []}";
        assertThat(operator.send("PUT", skills, BodyPublishers.ofString(none), json(known))
                        .status())
                .isEqualTo(403);
        assertThat(manager.send(
                                "PUT",
                                skills,
                                BodyPublishers.ofString(
                                        "{\"skills\": [{\"kind\": \"SERVICE\", \"key\": \"nothing\", \"level\": \"NOVICE\"}]}"),
                                json(known))
                        .violations())
                .containsExactly("skills");
        assertThat(manager.send("PUT", skills, BodyPublishers.ofString(none), json(known))
                        .status())
                .isEqualTo(200);
        assertThat(manager.send("PUT", skills, BodyPublishers.ofString(none), json(known))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void aTicketThatGoesToAServiceOfLinesHasNoSwarmAndOneThatComesToASwarmsHas() {
        long number = open("Telemetry or not");
        offered(number);
        post(engineer, number, "join");

        serve(number, "mail");

        assertThat(swarm(number).isNull("dissolvedAt")).isFalse();
        assertThat(swarm(number).isNull("note")).isTrue();
        assertThat(list(number, "members").get(0).isNull("leftAt")).isFalse();
        assertThat(operator.get("/tickets/" + number + "/timeline").body())
                .contains("\"SWARM_DISSOLVED\"", "\"moved\":true");
        assertThat(post(engineer, number, "join").status()).isEqualTo(409);

        serve(number, service);

        assertThat(swarm(number).isNull("dissolvedAt")).isTrue();
        assertThat(offered(number).toString()).contains("Dimitar Petrov");
    }

    private void serve(long number, String by) {
        Answer answer = operator.patch(
                "/tickets/" + number,
                "{\"service\": \"%s\"}".formatted(by),
                "If-Match",
                operator.get("/tickets/" + number).etag());
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private void knows(String who, String skill) {
        String path = "/accounts/" + id(who) + "/skills";
        String skills = "{\"skills\": [%s]}".formatted(skill);
        Answer answer = manager.send("PUT", path, BodyPublishers.ofString(skills), json(manager.get(path)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String[] json(Answer seen) {
        return new String[] {"Content-Type", "application/json", "If-Match", seen.etag()};
    }

    private String id(String username) {
        return Api.as(username).get("/me").text("id");
    }

    private long open(String title) {
        return user.post(
                        "/tickets",
                        "{\"title\": \"%s\", \"type\": \"INCIDENT\", \"service\": \"%s\"}".formatted(title, service))
                .json()
                .getInt("number");
    }

    private static Answer post(Api who, long number, String what) {
        return who.post("/tickets/" + number + "/swarm/" + what, "{}");
    }

    private JsonObject swarm(long number) {
        return operator.get("/tickets/" + number + "/swarm").json();
    }

    private List<JsonObject> list(long number, String member) {
        return swarm(number).getJsonArray(member).getValuesAs(JsonObject.class);
    }

    private List<JsonObject> offered(long number) {
        Instant end = Instant.now().plus(PATIENCE);
        while (swarm(number).isNull("offeredAt")) {
            assertThat(Instant.now()).as("it is offered in time").isBefore(end);
        }
        return list(number, "offers");
    }
}
