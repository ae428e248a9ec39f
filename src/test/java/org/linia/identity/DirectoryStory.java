package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.Eventually;
import org.linia.provider.SmallDirectory;

/** An organisation of its own for each test, and its directory. */
abstract class DirectoryStory {
    static final String PASSWORD = "Parolă-пароль-密";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    final Api manager = Api.as("manager");
    final String key = "l" + UUID.randomUUID().toString().substring(0, 8);
    final String domain = key + ".example";
    final String path = "/directories/" + key;
    final SmallDirectory directory = SmallDirectory.start();

    @BeforeEach
    void house() {
        Answer made = manager.post(
                "/organisations",
                "{\"key\": \"%s\", \"name\": \"House %s\", \"team\": \"first-line\"}".formatted(key, key));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    /** Nobody else's sign-in asks there. */
    @AfterEach
    void leave() {
        Answer found = manager.get(path);
        if (found.status() == 200) {
            manager.patch(path, "{\"active\": false}", "If-Match", found.etag());
        }
        directory.close();
    }

    Answer create(String more) {
        Answer made = manager.post("/directories", draft(directory.tls(), more));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    String draft(String address, String more) {
        return """
                {"key": "%s", "name": "Директория 目录 %s", "organisation": "%s", "kind": "OPENLDAP", "address": "%s",
                 "certificate": "%s", "bindDn": "%s", "bindPassword": "%s", "peopleBase": "%s", "groupsBase": "%s",
                 "domains": ["%s"]%s}""".formatted(
                        key,
                        key,
                        key,
                        address,
                        directory.certificate().replace("\n", "\\n"),
                        SmallDirectory.BIND_DN,
                        SmallDirectory.BIND_PASSWORD,
                        SmallDirectory.PEOPLE,
                        SmallDirectory.GROUPS,
                        domain,
                        more.isEmpty() ? "" : ", " + more);
    }

    Answer change(String json) {
        Answer changed = manager.patch(path, json, "If-Match", manager.get(path).etag());
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        return changed;
    }

    /** An import that has ended. */
    JsonObject run(String json) {
        Answer begun = manager.post(path + "/runs", json);
        assertThat(begun.status()).as(begun.body()).isEqualTo(201);
        return ended(begun.text("id"));
    }

    JsonObject ended(String id) {
        Eventually.holds(PATIENCE, () -> !List.of("QUEUED", "RUNNING")
                .contains(asItIs(id).getString("state")));
        return asItIs(id);
    }

    private JsonObject asItIs(String id) {
        return manager.get(path + "/runs/" + id).json();
    }

    static String counts(JsonObject run) {
        JsonObject counts = run.getJsonObject("counts");
        return "%s: %d made, %d changed, %d left, %d groups, %d failed"
                .formatted(
                        run.getString("state"),
                        counts.getInt("made"),
                        counts.getInt("changed"),
                        counts.getInt("left"),
                        counts.getInt("groupsChanged"),
                        counts.getInt("failed"));
    }

    /** The one account that is found by that. */
    JsonObject account(String sought) {
        List<JsonObject> found = manager.get("/accounts?q=" + sought).items().getValuesAs(JsonObject.class);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    Answer signIn(String name, String password) {
        return Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    }
}
