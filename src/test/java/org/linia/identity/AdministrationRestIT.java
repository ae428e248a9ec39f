package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** What managers keep over REST, and what nobody else may. */
@BlackBox
class AdministrationRestIT {
    private static final String PASSWORD = "correct horse battery";

    private final Api manager = Api.as("manager");
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void onlyManagersAdminister() {
        for (String person : List.of("user", "operator", "engineer")) {
            Api other = Api.as(person);
            assertThat(other.get("/accounts").status()).isEqualTo(403);
            assertThat(other.get("/organisations/carpatia").status()).isEqualTo(403);
            assertThat(other.post("/categories", "{\"key\": \"x\", \"name\": \"X\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(other.patch("/priority-matrix", "{\"cells\": []}", "If-Match", "\"9\"")
                            .status())
                    .isEqualTo(403);
            assertThat(other.get("/canned-replies").status()).isEqualTo(403);
        }
        assertThat(Api.as("user").get("/teams").status()).isEqualTo(403);
        assertThat(Api.as("engineer").get("/teams/network").status()).isEqualTo(200);
        assertThat(Api.as("user").get("/categories").items()).isNotEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(manager.get("/accounts/987654321").status()).isEqualTo(404);
        assertThat(manager.get("/accounts/nobody").status()).isEqualTo(404);
        assertThat(manager.get("/teams/nope").status()).isEqualTo(404);
        assertThat(manager.get("/organisations/nope").status()).isEqualTo(404);
        assertThat(manager.get("/categories/nope").status()).isEqualTo(404);
        assertThat(manager.get("/organisations/carpatia/offices/987654321").status())
                .isEqualTo(404);
    }

    @Test
    void aForeignIdInsideOfARequestIsAViolation() {
        String team = manager.get("/teams/security").etag();

        Answer members = manager.patch("/teams/security", "{\"members\": [\"987654321\"]}", "If-Match", team);
        Answer levels = manager.patch("/teams/security", "{\"levels\": [77]}", "If-Match", team);
        Answer department = manager.post("/accounts", account("\"department\": \"987654321\""));

        assertThat(members.status()).isEqualTo(400);
        assertThat(members.violations()).containsExactly("members");
        assertThat(levels.violations()).containsExactly("levels");
        assertThat(department.violations()).containsExactly("department");
    }

    @Test
    void anAccountIsMadeOnceHoweverOftenItIsAskedFor() {
        Answer first = manager.post("/accounts", account("\"vip\": true"), "Idempotency-Key", name);
        Answer again = manager.post("/accounts", account("\"vip\": true"), "Idempotency-Key", name);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(manager.get("/accounts?q=" + name).items()).hasSize(1);
        assertThat(manager.post("/accounts", account("\"vip\": true")).violations())
                .containsExactly("username");
    }

    @Test
    void aChangeOfRolesActsAtTheNextRequest() {
        String path = "/accounts/"
                + manager.post("/accounts", account("\"vip\": false")).text("id");
        manager.send(
                "PUT",
                path + "/password",
                body("{\"password\": \"" + PASSWORD + "\"}"),
                "If-Match",
                "\"1\"",
                "Content-Type",
                "application/json");
        Api person = Api.withToken(Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD))
                .text("token"));
        assertThat(person.get("/accounts").status()).isEqualTo(403);

        Answer raised = roles(path, "[\"MANAGER\"]", "\"2\"");
        assertThat(raised.status()).isEqualTo(200);
        assertThat(person.get("/accounts").status()).isEqualTo(200);

        roles(path, "[]", raised.etag());
        assertThat(person.get("/accounts").status()).isEqualTo(403);
    }

    @Test
    void nobodyChangesTheirOwnRolesAndTheLastManagerStays() {
        String me = "/accounts/" + manager.get("/me").text("id");
        String etag = manager.get(me).etag();

        assertThat(roles(me, "[\"OPERATOR\"]", etag).status()).isEqualTo(403);
        assertThat(manager.patch(me, "{\"active\": false}", "If-Match", etag).status())
                .isEqualTo(409);
        assertThat(manager.get("/me").json().getJsonArray("roles").toString()).contains("manager");
    }

    @Test
    void aChangeNamesTheVersionThatWasSeen() {
        String path = "/accounts/"
                + manager.post("/accounts", account("\"vip\": false")).text("id");

        assertThat(manager.patch(path, "{\"name\": \"A\"}").status()).isEqualTo(428);
        Answer changed = manager.patch(path, "{\"name\": \"A\"}", "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(manager.patch(path, "{\"name\": \"B\"}", "If-Match", "\"1\"").status())
                .isEqualTo(412);
        assertThat(manager.get(path, "If-None-Match", changed.etag()).status()).isEqualTo(304);
        assertThat(manager.patch(path, "{\"username\": \"other\"}", "If-Match", changed.etag())
                        .violations())
                .containsExactly("username");
    }

    @Test
    void anOrganisationThatIsSwitchedOffTakesNoNewTicketsUntilItIsOnAgain() {
        Answer made = manager.post(
                "/organisations",
                "{\"key\": \"%s\", \"name\": \"Ștefan & Söhne\", \"team\": \"first-line\"}".formatted(name));
        String path = "/organisations/" + name;
        Answer office = manager.post(path + "/offices", "{\"name\": \"Sibiu\", \"timeZone\": \"Europe/Bucharest\"}");
        manager.post("/accounts", account("\"vip\": false").replace("carpatia", name));
        String ticket = "{\"title\": \"Printer\", \"type\": \"INCIDENT\", \"requester\": \"%s\"}".formatted(name);
        String etag = manager.get(path).etag();

        Answer off = manager.patch(path, "{\"active\": false}", "If-Match", etag);
        Answer refused = manager.post("/tickets", ticket);
        Answer nobodyJoins = manager.post("/accounts", account("\"vip\": false").replace("carpatia", name));
        Answer stale = manager.patch(path, "{\"active\": true}", "If-Match", etag);
        manager.patch(path, "{\"active\": true}", "If-Match", off.etag());

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getBoolean("active")).isTrue();
        assertThat(manager.get(path + "/offices/" + office.text("id")).text("name"))
                .isEqualTo("Sibiu");
        assertThat(off.json().getBoolean("active")).isFalse();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(nobodyJoins.violations()).containsExactly("organisation");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(manager.post("/tickets", ticket).status()).isEqualTo(201);
    }

    @Test
    void aCategoryAsksForItsFactsAndNeverLiesBeneathItself() {
        Answer made = manager.post("/categories", """
                {"key": "%s", "name": "Drones", "names": {"ro": "Drone"},
                 "facts": [{"key": "model", "label": "Which model?", "kind": "TEXT", "required": true}]}""".formatted(name));
        assertThat(made.status()).isEqualTo(201);
        Answer below = manager.post(
                "/categories",
                "{\"key\": \"%s.rotor\", \"name\": \"Rotor\", \"parent\": \"%s\"}".formatted(name, name));

        Answer circle = manager.patch(
                "/categories/" + name, "{\"parent\": \"%s.rotor\"}".formatted(name), "If-Match", made.etag());
        Answer retired =
                manager.patch("/categories/" + name + ".rotor", "{\"active\": false}", "If-Match", below.etag());

        assertThat(circle.violations()).containsExactly("parent");
        assertThat(retired.json().getBoolean("active")).isFalse();
        assertThat(manager.get("/categories/" + name).json().getJsonArray("facts"))
                .hasSize(1);
    }

    @Test
    void aPlaceholderThatNobodyFillsIsRefused() {
        String reply = "{\"key\": \"%s\", \"title\": \"Hello\", \"texts\": {\"en\": \"Hello {%s}\"}}";

        assertThat(manager.post("/canned-replies", reply.formatted(name, "requester.shoe"))
                        .status())
                .isEqualTo(400);
        assertThat(manager.post("/canned-replies", reply.formatted(name, "requester.name"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void theMatrixDecidesTheNextTicket() {
        Answer before = manager.get("/priority-matrix");
        String cell = "{\"cells\": [{\"impact\": \"LOW\", \"urgency\": \"LOW\", \"priority\": \"%s\"}]}";

        Answer changed = manager.patch("/priority-matrix", cell.formatted("HIGH"), "If-Match", before.etag());
        String ticket = "{\"title\": \"Matrix\", \"type\": \"INCIDENT\", \"impact\": \"LOW\", \"urgency\": \"LOW\"}";
        Answer opened = Api.as("operator").post("/tickets", ticket);
        Answer stale = manager.patch("/priority-matrix", cell.formatted("LOW"), "If-Match", before.etag());
        manager.patch("/priority-matrix", cell.formatted("INFORMATIONAL"), "If-Match", changed.etag());

        assertThat(opened.text("priority")).isEqualTo("HIGH");
        assertThat(stale.status()).isEqualTo(412);
    }

    private Answer roles(String account, String roles, String etag) {
        return manager.send(
                "PUT",
                account + "/roles",
                body("{\"roles\": " + roles + "}"),
                "If-Match",
                etag,
                "Content-Type",
                "application/json");
    }

    private static java.net.http.HttpRequest.BodyPublisher body(String json) {
        return java.net.http.HttpRequest.BodyPublishers.ofString(json);
    }

    private String account(String more) {
        return "{\"username\": \"%s\", \"name\": \"Zoë Новак 陈\", \"organisation\": \"carpatia\", %s}"
                .formatted(name, more);
    }
}
