package org.linia.sla;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;

/** F2, F3: an edition that was replaced rightly and found wrong later is corrected for what was promised by it alone. */
@BlackBox
class FormerEditionsRestIT {
    private final Api manager = Api.as("manager");
    private final Api operator = Api.as("operator");
    private final String key = "e" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/calendars/" + key;

    @Test
    void itsCorrectionRecountsItsTicketsAndLeavesTheLatestEditionAlone() {
        Answer made = manager.post(
                "/calendars",
                "{\"key\": \"%s\", \"name\": \"Days\", \"timeZone\": \"UTC\", \"week\": [%s]}"
                        .formatted(key, allWeek()));
        promised();
        long former = opened(Instant.parse(manager.get("/agreements/" + key).text("validFrom")));
        Answer changed = manager.patch(path, "{\"days\": [%s]}".formatted(day("2031-01-01")), "If-Match", made.etag());
        long later = opened(Instant.now().plusSeconds(6));
        Instant due = due(former);
        Instant newest = due(later);
        String today = LocalDate.ofInstant(due, ZoneOffset.UTC).toString();

        refused(changed, today);
        Answer corrected = manager.patch(path, correction(1, today), "If-Match", changed.etag());

        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        assertThat(corrected.json().getInt("version")).isEqualTo(4);
        assertThat(corrected.json().getJsonArray("days").toString())
                .as("of what is promised from now on")
                .contains("2031-01-01")
                .doesNotContain(today);
        Eventually.holds(() -> due(former).isAfter(due));
        assertThat(LocalDate.ofInstant(due(former), ZoneOffset.UTC))
                .isEqualTo(LocalDate.parse(today).plusDays(1));
        assertThat(due(later)).isEqualTo(newest);
        assertThat(operator.get("/tickets/" + former + "/clocks/RESOLUTION/explanation")
                        .json()
                        .getJsonObject("calendar")
                        .getJsonObject("corrected")
                        .getString("reason"))
                .isEqualTo("It was closed");
        assertThat(manager.get(path + "/editions").items().getValuesAs(JsonObject.class))
                .extracting(one -> one.getInt("edition") + " "
                        + one.getJsonArray("days").getJsonObject(0).getString("day") + " " + one.get("correction"))
                .containsExactly("4 2031-01-01 null", "2 2031-01-01 null", "1 " + today + " \"It was closed\"");
        Answer verified = manager.post("/clocks/verification", "");
        assertThat(verified.json().getJsonArray("findings")).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
    }

    private void refused(Answer latest, String today) {
        for (int wrong : new int[] {2, 3}) {
            assertThat(manager.patch(path, correction(wrong, today), "If-Match", latest.etag())
                            .violations())
                    .as("the latest one, or none")
                    .containsExactly("edition");
        }
        assertThat(manager.patch(path, "{\"edition\": 1, \"days\": []}", "If-Match", latest.etag())
                        .violations())
                .as("without a reason")
                .containsExactly("correction");
        assertThat(operator.patch(path, correction(1, today), "If-Match", latest.etag())
                        .status())
                .isEqualTo(403);
    }

    private static String correction(int edition, String day) {
        return "{\"edition\": %d, \"days\": [%s], \"correction\": \"It was closed\"}".formatted(edition, day(day));
    }

    private static String day(String day) {
        return "{\"day\": \"%s\", \"name\": \"Closed\", \"hours\": []}".formatted(day);
    }

    private static String allWeek() {
        return Arrays.stream(DayOfWeek.values())
                .map("{\"day\": \"%s\", \"hours\": [{\"from\": \"00:00\", \"to\": \"24:00\"}]}"::formatted)
                .collect(Collectors.joining(", "));
    }

    private void promised() {
        manager.post("/categories", "{\"key\": \"%s\", \"name\": \"Of %s\"}".formatted(key, key));
        Answer made = manager.post("/agreements", """
                        {"key": "%s", "kind": "SLA", "name": "Gold", "conditions": {"categories": ["%s"]}, "targets":
                         [{"target": "RESOLUTION", "priority": "MEDIUM", "allowed": "PT1H", "calendar": "%s"}]}""".formatted(key, key, key));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    /** A ticket that is opened at that moment or later. */
    private long opened(Instant valid) {
        Eventually.holds(() -> !Instant.now().isBefore(valid));
        return operator.post(
                        "/tickets", "{\"title\": \"t\", \"type\": \"INCIDENT\", \"category\": \"%s\"}".formatted(key))
                .json()
                .getInt("number");
    }

    private Instant due(long number) {
        return Instant.parse(operator.ticket(number).getString("dueAt"));
    }
}
