package org.linia.ticket.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.TestServer;
import org.linia.Visitor;

/** Somebody is switched off or signed out while they work: all their doors close at once, and nothing stays with them (A9, X1). */
@BlackBox
class DepartureIT {
    private static final String PASSWORD = "correct horse battery";
    private static final int VIOLATED_POLICY = 1008;

    private final Api manager = Api.as("manager");
    private final String name = "d" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whoIsSwitchedOffIsOutEverywhereAndTheTeamHasTheirTickets() throws Exception {
        String id = engineer();
        long number = ticket(id);
        Visitor person = Visitor.signedIn(name, PASSWORD);
        assertThat(page(person)).isEqualTo(200);
        try (OpenSocket open = OpenSocket.of(person)) {
            switchOff(id);

            assertThat(open.awaitsEnd(OpenSocket.PATIENCE)).isEqualTo(VIOLATED_POLICY);
        }
        assertOthersStillHear();
        assertThat(page(person)).isEqualTo(302);
        assertThat(Api.withToken(person.token()).get("/me").status()).isEqualTo(401);
        JsonObject ticket = manager.ticket(number);
        assertThat(ticket.isNull("assignee")).isTrue();
        assertThat(ticket.getString("team")).isEqualTo(name);
        assertThat(manager.get("/tickets/" + number + "/timeline").body()).contains("\"absent\":true");
        switchOn(id);
        assertThat(page(person)).isEqualTo(302);
        assertThat(Api.withToken(person.token()).get("/me").status()).isEqualTo(401);
    }

    @Test
    void whoIsSignedOutEverywhereIsOutAtOnceAndMayComeBack() throws Exception {
        String id = engineer();
        long number = ticket(id);
        Visitor person = Visitor.signedIn(name, PASSWORD);
        Api program = Api.withToken(secret(person.makesToken("READ")));
        try (OpenSocket open = OpenSocket.of(person)) {
            assertThat(signOut(id, "").status()).isEqualTo(204);

            assertThat(open.awaitsEnd(OpenSocket.PATIENCE)).isEqualTo(VIOLATED_POLICY);
        }
        assertThat(page(person)).isEqualTo(302);
        assertThat(Api.withToken(person.token()).get("/me").status()).isEqualTo(401);
        assertThat(program.get("/me").status()).isEqualTo(200);
        assertThat(page(Visitor.signedIn(name, PASSWORD))).isEqualTo(200);
        assertThat(manager.ticket(number).getJsonObject("assignee").getString("id"))
                .isEqualTo(id);
        JsonObject now = manager.get("/accounts/" + id + "/sessions").json();
        assertThat(now.getInt("browsers")).isEqualTo(1);
        assertThat(now.getInt("signInTokens")).isEqualTo(1);
        assertThat(now.getInt("personalTokens")).isEqualTo(1);

        assertThat(signOut(id, "?personalTokens=true").status()).isEqualTo(204);
        assertThat(program.get("/me").status()).isEqualTo(401);
        assertThat(manager.get("/audit?subject=account:" + id).body()).contains("personalTokens");
    }

    private Answer signOut(String id, String query) {
        return manager.send("DELETE", "/accounts/" + id + "/sessions" + query, BodyPublishers.noBody());
    }

    private static String secret(String page) {
        Matcher secret = Pattern.compile("id=\"secret\">(linia_[^<]+)<").matcher(page);
        assertThat(secret.find()).as(page).isTrue();
        return secret.group(1);
    }

    @Test
    void whoStandsInGetsTheTickets() throws Exception {
        String id = engineer();
        long number = ticket(id);
        Answer away = manager.post("/absences", """
                {"person": "%s", "from": "%s", "to": "%s", "standIn": "radu.bogdan"}""".formatted(
                        name, Instant.now().minusSeconds(60), Instant.now().plusSeconds(86_400)));
        assertThat(away.status()).as(away.body()).isEqualTo(201);

        switchOff(id);

        assertThat(manager.ticket(number).getJsonObject("assignee").getString("name"))
                .isEqualTo("Radu Bogdan");
    }

    /** Parting from one page must not keep the news from the others. */
    private static void assertOthersStillHear() throws Exception {
        try (OpenSocket operator = OpenSocket.of(Visitor.signedIn("operator"))) {
            long number = Visitor.signedIn("user").reports("Are you still there?");
            assertThat(operator.news(number)).isNotNull();
        }
    }

    private String engineer() {
        String id = manager.post(
                        "/accounts",
                        "{\"username\": \"%s\", \"name\": \"%s\", \"organisation\": \"carpatia\"}"
                                .formatted(name, name))
                .text("id");
        put("/accounts/" + id, "/password", "{\"password\": \"" + PASSWORD + "\"}");
        put("/accounts/" + id, "/roles", "{\"roles\": [\"ENGINEER\"]}");
        String colleague =
                manager.get("/accounts?q=radu.bogdan").items().getJsonObject(0).getString("id");
        Answer team = manager.post("/teams", """
                {"key": "%s", "name": "%s", "levels": [2], "organisations": ["carpatia"], "members": ["%s", "%s"]}""".formatted(name, name, id, colleague));
        assertThat(team.status()).as(team.body()).isEqualTo(201);
        return id;
    }

    private long ticket(String assignee) {
        long number = Api.as("user").open("Left behind by " + name);
        Answer assigned =
                manager.move(number, "assign", "{\"team\": \"%s\", \"assignee\": \"%s\"}".formatted(name, assignee));
        assertThat(assigned.status()).as(assigned.body()).isBetween(200, 204);
        return number;
    }

    private void switchOff(String id) {
        String path = "/accounts/" + id;
        Answer off = manager.patch(
                path, "{\"active\": false}", "If-Match", manager.get(path).etag());
        assertThat(off.status()).as(off.body()).isEqualTo(200);
    }

    private void switchOn(String id) {
        String path = "/accounts/" + id;
        manager.patch(path, "{\"active\": true}", "If-Match", manager.get(path).etag());
    }

    private void put(String path, String what, String body) {
        Answer answer = manager.send(
                "PUT",
                path + what,
                BodyPublishers.ofString(body),
                "If-Match",
                manager.get(path).etag(),
                "Content-Type",
                "application/json");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }

    private static int page(Visitor person) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(TestServer.uri("/desk/queue"))
                                .header("Cookie", person.cookie())
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
