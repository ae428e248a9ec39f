package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** To a supplier and back over REST (A5). */
@BlackBox
class SupplierRestIT {
    private final Api operator = Api.as("operator");
    private final Api manager = Api.as("manager");
    private final String key = "s" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void aSupplier() {
        String supplier =
                "{\"key\": \"%s\", \"name\": \"Firma %s\", \"channel\": \"MAIL\", \"recipient\": \"desk@firma.example\"}";
        assertThat(manager.post("/suppliers", supplier.formatted(key, key)).status())
                .isEqualTo(201);
    }

    @Test
    void aTicketWaitsAtTheSuppliersAndComesBackToWhoeverHadIt() {
        long number = operator.open("The scanner is broken, 扫描仪");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        JsonObject before = operator.ticket(number);

        Answer there = operator.move(number, "hand-over", handOver("\"X-17\""));
        Answer twice = operator.move(number, "hand-over", handOver("null"));
        Answer named = operator.move(number, "supplier-reference", "{\"reference\": \"X-18\"}");
        Answer back = operator.move(number, "take-back", "{\"reason\": \"done\", \"answer\": \"Смених платката\"}");

        assertThat(there.status()).isEqualTo(200);
        assertThat(there.text("state")).isEqualTo("PENDING");
        assertThat(there.text("pendingReason")).isEqualTo("SUPPLIER");
        assertThat(there.text("supplier")).isEqualTo(key);
        assertThat(there.text("supplierReference")).isEqualTo("X-17");
        assertThat(there.json().getInt("level")).isEqualTo(4);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(named.text("supplierReference")).isEqualTo("X-18");
        assertThat(back.text("state")).isEqualTo("IN_PROGRESS");
        assertThat(back.json().get("supplier")).isEqualTo(before.get("supplier"));
        for (String member : List.of("level", "team", "assignee", "supplierReference")) {
            assertThat(back.json().get(member)).as(member).isEqualTo(before.get(member));
        }
        assertThat(operator.move(number, "take-back", "{\"reason\": \"again\"}").status())
                .isEqualTo(409);
    }

    @Test
    void theTimelineTellsStaffWhatTheSupplierSaidAndNobodyElse() {
        Api user = Api.as("user");
        long number = user.open("My screen flickers");
        operator.move(number, "hand-over", handOver("null"));
        operator.move(number, "take-back", "{\"reason\": \"they are done\", \"answer\": \"Wrong cable\"}");
        String path = "/tickets/" + number + "/timeline";

        assertThat(kinds(operator.get(path))).containsSubsequence("HANDED_OVER", "SUPPLIER_ANSWERED", "TAKEN_BACK");
        assertThat(kinds(user.get(path))).contains("HANDED_OVER", "TAKEN_BACK").doesNotContain("SUPPLIER_ANSWERED");
        assertThat(user.get(path).body()).doesNotContain("Wrong cable");
        JsonObject supplier = operator.get(path).items().getValuesAs(JsonObject.class).stream()
                .filter(entry -> entry.getString("kind").equals("HANDED_OVER"))
                .map(entry ->
                        entry.getJsonObject("data").getJsonObject("changes").getJsonObject("supplier"))
                .findFirst()
                .orElseThrow();
        assertThat(supplier.getString("new")).isEqualTo(key);
    }

    @Test
    void whoGoesOnWithTheWorkTakesItBackAndWhoIsOffGetsNothing() {
        long number = operator.open("Printer on fire");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        operator.move(number, "hand-over", handOver("null"));

        Answer started = operator.move(number, "start", "");
        manager.patch(
                "/suppliers/" + key,
                "{\"active\": false}",
                "If-Match",
                manager.get("/suppliers/" + key).etag());

        assertThat(started.text("supplier")).isNull();
        assertThat(started.json().getInt("level")).isEqualTo(1);
        assertThat(operator.move(number, "hand-over", handOver("null")).violations())
                .containsExactly("supplier");
        assertThat(Api.as("user")
                        .move(Api.as("user").open("Mine"), "hand-over", handOver("null"))
                        .status())
                .isEqualTo(403);
    }

    private String handOver(String reference) {
        return "{\"supplier\": \"%s\", \"reason\": \"needs a spare part\", \"reference\": %s}"
                .formatted(key, reference);
    }

    private static List<String> kinds(Answer timeline) {
        return timeline.items().getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getString("kind"))
                .toList();
    }
}
