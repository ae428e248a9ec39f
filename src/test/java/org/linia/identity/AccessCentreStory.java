package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.linia.Api;
import org.linia.Api.Answer;

/** What the tests of the access centre make: roles, people who hold them, organisations. */
abstract class AccessCentreStory {
    static final String PASSWORD = "correct horse battery";
    static final String ON_TICKETS = "[\"SEE_TICKETS\", \"WORK_ON_TICKETS\", \"RESOLVE_TICKETS\"]";

    final Api manager = Api.as("manager");
    final String name = "t" + UUID.randomUUID().toString().substring(0, 8);

    /** Other tests find the desk as they know it. */
    @AfterEach
    void nobodyStaysAtTheDesk() {
        switchOff("/teams/" + name);
        manager.get("/accounts?q=" + name).items().stream()
                .map(JsonValue::asJsonObject)
                .filter(account -> account.getString("organisation").equals("carpatia"))
                .forEach(account -> switchOff("/accounts/" + account.getString("id")));
    }

    private void switchOff(String path) {
        Answer found = manager.get(path);
        if (found.status() == 200) {
            Answer off = manager.patch(path, "{\"active\": false}", "If-Match", found.etag());
            assertThat(off.status()).as(off.body()).isEqualTo(200);
        }
    }

    List<String> due() {
        return manager.get("/role-grants?unreviewedDays=0").items().stream()
                .map(JsonValue::asJsonObject)
                .map(grant -> grant.getString("id"))
                .toList();
    }

    List<String> workers(long ticket) {
        return manager.get("/tickets/" + ticket + "/access").json().getJsonArray("workers").stream()
                .map(JsonValue::asJsonObject)
                .map(worker -> worker.getString("name"))
                .toList();
    }

    String name() {
        return "carpatia." + name;
    }

    void role(String basedOn, String permissions, String reach) {
        Answer made = manager.post("/roles", """
                {"organisation": "carpatia", "key": "%s", "name": "Night of %s", "basedOn": "%s", "permissions": %s, %s}""".formatted(name, name, basedOn, permissions, reach));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    void role(String organisation, String key, String basedOn, String permissions) {
        Answer made = manager.post("/roles", """
                {"organisation": "%s", "key": "%s", "name": "%s", "basedOn": "%s", "permissions": %s}""".formatted(organisation, key, key, basedOn, permissions));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    Answer give(String kind, String holder) {
        return give(name(), kind, holder, "");
    }

    Answer give(String role, String kind, String holder, String more) {
        return manager.post("/role-grants", grant(role, kind, holder, more));
    }

    static String grant(String role, String kind, String holder, String more) {
        return "{\"role\": \"%s\", \"kind\": \"%s\", \"holder\": \"%s\"%s}".formatted(role, kind, holder, more);
    }

    Answer takeBack(Answer given) {
        return manager.send("DELETE", "/role-grants/" + given.text("id"), none());
    }

    static BodyPublisher none() {
        return BodyPublishers.noBody();
    }

    List<JsonValue> found(Api api, long number) {
        return api.get("/tickets?limit=200&sort=-createdAt").items().stream()
                .filter(ticket -> ticket.asJsonObject().getInt("number") == number)
                .toList();
    }

    String id(String username) {
        return manager.get("/accounts?q=" + username).items().getJsonObject(0).getString("id");
    }

    String office(String beginning) {
        return manager.get("/organisations/carpatia").json().getJsonArray("offices").stream()
                .map(JsonValue::asJsonObject)
                .filter(office -> office.getString("name").startsWith(beginning))
                .findFirst()
                .orElseThrow()
                .getString("id");
    }

    long ticketOf(String requester) {
        return manager.post(
                        "/tickets",
                        "{\"title\": \"Lamp of %s\", \"type\": \"INCIDENT\", \"requester\": \"%s\"}"
                                .formatted(name, requester))
                .json()
                .getInt("number");
    }

    String organisation() {
        Answer made = manager.post(
                "/organisations",
                "{\"key\": \"o%s\", \"name\": \"House %s\", \"team\": \"first-line\"}".formatted(name, name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "o" + name;
    }

    Person person(String more) {
        return person(more, "carpatia");
    }

    Person person(String more, String organisation) {
        Answer made = manager.post("/accounts", """
                {"username": "%s", "name": "%s", "organisation": "%s"%s}""".formatted(name, name, organisation, more));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Person person = new Person(made.text("id"), null);
        person.put("/accounts/" + person.id + "/password", "{\"password\": \"" + PASSWORD + "\"}");
        String token = Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, PASSWORD))
                .text("token");
        return new Person(person.id, Api.withToken(token));
    }

    final class Person {
        final String id;
        final Api api;

        private Person(String id, Api api) {
            this.id = id;
            this.api = api;
        }

        Answer give(String role, String kind, String holder) {
            return api.post("/role-grants", grant(role, kind, holder, ""));
        }

        Answer put(String path, String json) {
            Api by = api == null ? manager : api;
            return by.send(
                    "PUT",
                    path,
                    BodyPublishers.ofString(json),
                    "Content-Type",
                    "application/json",
                    "If-Match",
                    manager.get("/accounts/" + id).etag());
        }
    }
}
