package org.linia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Mappings that are kept to be used again, over REST. */
@BlackBox
class MappingsIT {
    private static final String SHIPPED = "/imports/mappings/servicenow-incident-log";
    private static final String DOCUMENT = """
            {"name": "Old desk", "source": "%s", "mode": "ONE_LINE_PER_TICKET", "key": "nr",
             "times": {"pattern": "yyyy-MM-dd"},
             "fields": {"title": "subject", "openedAt": "at",
               "state": {"column": "status", "values": {"new": "NEW"}}}}""";

    private final Api manager = Api.as("manager");
    private final String name = "desk " + UUID.randomUUID();
    private final String path = "/imports/mappings/" + name.replace(" ", "%20");
    private Answer kept;

    @BeforeEach
    void keep() {
        kept = post(name, "first");
    }

    @AfterEach
    void remove() {
        manager.send("DELETE", path, BodyPublishers.noBody(), "If-Match", "*");
    }

    @Test
    void aMappingIsKeptReadListedChangedAndRemoved() {
        assertThat(kept.status()).as(kept.body()).isEqualTo(201);
        assertThat(kept.header("Location").orElseThrow()).endsWith(path);
        assertThat(manager.get(path).json().getJsonObject("document").getString("source"))
                .isEqualTo("first");
        assertThat(manager.get("/imports/mappings").body()).contains(name, "\"shipped\":true");

        Answer changed = manager.patch(path, body("second"), "If-Match", kept.etag());

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().getJsonObject("document").getString("source")).isEqualTo("second");
        assertThat(delete(path, changed.etag()).status()).isEqualTo(204);
        assertThat(manager.get(path).status()).isEqualTo(404);
    }

    @Test
    void twoPeopleDoNotUndoEachOthersWork() {
        manager.patch(path, body("second"), "If-Match", kept.etag());

        assertThat(manager.patch(path, body("third"), "If-Match", kept.etag()).status())
                .isEqualTo(412);
        assertThat(manager.patch(path, body("third")).status()).isEqualTo(428);
        assertThat(delete(path, kept.etag()).status()).isEqualTo(412);
        assertThat(post(name, "third").status()).isEqualTo(409);
        assertThat(manager.get(path).json().getJsonObject("document").getString("source"))
                .isEqualTo("second");
    }

    @Test
    void whatIsNoMappingIsRefusedWithEveryFault() {
        Answer refused = manager.post("/imports/mappings", "{\"name\": \"x\", \"document\": {\"name\": 1}}");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.violations()).contains("mapping.name", "mapping.fields.state");
        assertThat(manager.post("/imports/mappings", "{\"name\": \"x\"}").violations())
                .containsExactly("document");
        assertThat(post("servicenow-incident-log", "x").violations()).containsExactly("name");
    }

    @Test
    void theShippedOneIsReadButNotChanged() {
        Answer shipped = manager.get(SHIPPED);

        assertThat(shipped.json().getBoolean("shipped")).isTrue();
        assertThat(manager.patch(SHIPPED, body("x"), "If-Match", shipped.etag()).status())
                .isEqualTo(400);
        assertThat(delete(SHIPPED, shipped.etag()).status()).isEqualTo(400);
    }

    @Test
    void mappingsAreTheManagersBusiness() {
        Api operator = Api.as("operator");

        assertThat(operator.get("/imports/mappings").status()).isEqualTo(403);
        assertThat(operator.get(path).status()).isEqualTo(403);
        assertThat(operator.patch(path, body("x"), "If-Match", kept.etag()).status())
                .isEqualTo(403);
    }

    private Answer post(String as, String source) {
        return manager.post(
                "/imports/mappings", "{\"name\": \"%s\", \"document\": %s}".formatted(as, DOCUMENT.formatted(source)));
    }

    private static String body(String source) {
        return "{\"document\": " + DOCUMENT.formatted(source) + "}";
    }

    private Answer delete(String what, String etag) {
        return manager.send("DELETE", what, BodyPublishers.noBody(), "If-Match", etag);
    }
}
