package org.linia;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The served description agrees with the contract. */
@BlackBox
class OpenApiIT {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");

    private final JsonObject document = document();

    private static JsonObject document() {
        try (JsonReader reader = Json.createReader(
                new StringReader(TestServer.get("/openapi?format=json").body()))) {
            return reader.readObject();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void everyCallOfTheContractIsDescribed() {
        JsonObject paths = document.getJsonObject("paths");
        String ticket = "/api/v1/tickets/{number}";

        assertThat(paths.getJsonObject("/api/v1/tickets")).containsKeys("get", "post");
        assertThat(paths.getJsonObject(ticket)).containsKeys("get", "patch");
        assertThat(paths.getJsonObject("/api/v1/me")).containsKey("get");
        assertThat(paths.getJsonObject("/api/v1/auth/token")).containsKey("post");
        assertThat(paths.getJsonObject(ticket + "/timeline")).containsKey("get");
        assertThat(paths.getJsonObject(ticket + "/messages")).containsKeys("get", "post");
        for (String move : List.of("assign", "start", "wait", "escalate", "resolve", "confirm", "reopen", "cancel")) {
            assertThat(paths.getJsonObject(ticket + "/" + move)).as(move).containsKey("post");
        }
    }

    @Test
    void everyVariableOfAPathIsDescribed() {
        List<String> missing = new ArrayList<>();
        document.getJsonObject("paths").forEach((path, item) -> {
            String ofAll = parameters(item.asJsonObject());
            item.asJsonObject().forEach((verb, call) -> {
                if (call instanceof JsonObject operation) {
                    variables(path)
                            .filter(name -> !(ofAll + parameters(operation))
                                    .contains("\"name\":\"" + name + "\",\"in\":\"path\""))
                            .forEach(name -> missing.add(verb + " " + path + " " + name));
                }
            });
        });

        assertThat(missing).isEmpty();
    }

    private static Stream<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(found -> found.group(1));
    }

    private static String parameters(JsonObject described) {
        return described.getOrDefault("parameters", JsonValue.EMPTY_JSON_ARRAY).toString();
    }

    @Test
    void bodiesHaveRealSchemas() {
        JsonObject schemas = document.getJsonObject("components").getJsonObject("schemas");

        assertThat(schemas.getJsonObject("TicketJson").getJsonObject("properties"))
                .containsKeys("number", "state", "clocks", "requester", "facts", "version");
        assertThat(schemas.getJsonObject("NewTicket").getJsonObject("properties"))
                .containsKeys("title", "type", "requester", "facts");
        assertThat(schemas.toString()).contains("TicketPatch", "Resolve", "Escalate", "NewMessage");
    }

    @Test
    void theBearerTokenIsTheOneWayIn() {
        assertThat(document.getJsonObject("components")
                        .getJsonObject("securitySchemes")
                        .getJsonObject("bearer")
                        .getString("scheme"))
                .isEqualTo("bearer");
    }
}
