package org.linia.sla;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.browser.Beside;

/** F1, F3, F5, A6 over REST: agreements in versions, the clocks that run by them, and that all of them can be worked out. */
@BlackBox
@Beside
class AgreementsRestIT {
    private final Api manager = Api.as("manager");
    private final Api operator = Api.as("operator");
    private final String key = "a" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aTicketKeepsTheVersionInForceWhenItWasOpenedAndEveryOtherFactBringsWhatMatchesNow() {
        String category = category();
        Answer made = manager.post("/agreements", sla(category, "PT10M", "PT1H"));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        long first = openedUnder(category, 1);
        Answer next = manager.patch("/agreements/" + key, targets("PT20M", "PT2H"), "If-Match", made.etag());
        assertThat(next.json().getJsonArray("versions")).hasSize(2);
        long second = openedUnder(category, 2);

        assertThat(agreement(first, "RESOLUTION")).isEqualTo(key + " 1");
        assertThat(allowed(first, "RESOLUTION")).isEqualTo("PT1H");
        assertThat(allowed(second, "RESOLUTION")).isEqualTo("PT2H");
        edit(first, "{\"category\": \"software.error\"}");
        assertThat(agreement(first, "RESOLUTION")).startsWith("standard");
        edit(first, "{\"category\": \"%s\"}".formatted(category));
        assertThat(agreement(first, "RESOLUTION")).isEqualTo(key + " 1");
        nothingDiffers();
    }

    @Test
    void theNextUpdateIsOwedFromOneAnswerToTheNextAndOnlyTheWaitsThatTheAgreementNamesPauseIt() {
        String category = category();
        manager.post("/agreements", sla(category, "PT10M", "PT1H"));
        long number = openedUnder(category, 1);

        assertThat(states(number)).doesNotContain("NEXT_UPDATE RUNNING");
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"We look at it\"}");
        assertThat(states(number)).contains("FIRST_RESPONSE MET", "NEXT_UPDATE RUNNING", "RESOLUTION RUNNING");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        operator.move(number, "start", "");
        operator.move(number, "wait", "{\"reason\": \"SUPPLIER\"}");
        assertThat(states(number)).contains("NEXT_UPDATE RUNNING", "RESOLUTION RUNNING");
        operator.move(number, "start", "");
        operator.move(number, "wait", "{\"reason\": \"USER\"}");
        assertThat(states(number)).contains("NEXT_UPDATE RUNNING", "RESOLUTION PAUSED");
        JsonObject why = explanation(number, "RESOLUTION").json();
        operator.post("/tickets/" + number + "/messages", "{\"body\": \"Still at it\"}");
        operator.move(number, "resolve", "{\"solution\": \"s\", \"causeCode\": \"OTHER\"}");
        assertThat(states(number)).contains("NEXT_UPDATE MET", "RESOLUTION MET");

        assertThat(why.getJsonObject("agreement").getString("key")).isEqualTo(key);
        assertThat(why.getJsonObject("calendar").getString("key")).isEqualTo("around-the-clock");
        assertThat(why.getJsonArray("waits").getValuesAs(JsonObject.class))
                .extracting(wait -> wait.getString("reason") + " " + wait.getBoolean("pauses"))
                .contains("USER true");
        assertThat(explanation(number, "LEVEL_TIME").status()).isEqualTo(404);
        assertThat(Api.as("user")
                        .get("/tickets/" + number + "/clocks/RESOLUTION/explanation")
                        .status())
                .isIn(403, 404);
        nothingDiffers();
    }

    @Test
    void theTimeAtALevelRunsFromTeamToTeamForStaffAlone() {
        Answer made = manager.post("/agreements", """
                        {"key": "%s", "kind": "OLA", "name": "Applications", "conditions": {"teams": ["applications"]},
                         "targets": [{"target": "LEVEL_TIME", "priority": "MEDIUM", "allowed": "PT15M",
                                      "calendar": "around-the-clock"}]}""".formatted(key));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Instant valid = Instant.parse(made.json().getString("validFrom"));
        long number = opened(valid, "{\"title\": \"Box\", \"type\": \"INCIDENT\", \"requester\": \"user\"}");

        operator.move(number, "assign", "{\"team\": \"applications\"}");
        assertThat(states(number)).contains("LEVEL_TIME RUNNING");
        assertThat(allowed(number, "LEVEL_TIME")).isEqualTo("PT15M");
        assertThat(Api.as("user").ticket(number).getJsonArray("clocks").toString())
                .doesNotContain("LEVEL_TIME");
        operator.move(number, "assign", "{\"team\": \"network\"}");
        assertThat(states(number)).doesNotContain("LEVEL_TIME RUNNING");
        operator.move(number, "assign", "{\"team\": \"applications\"}");
        operator.move(number, "resolve", "{\"solution\": \"s\", \"causeCode\": \"OTHER\"}");
        assertThat(states(number)).contains("LEVEL_TIME MET");
        nothingDiffers();
        Answer off = manager.patch("/agreements/" + key, "{\"active\": false}", "If-Match", made.etag());
        assertThat(off.json().getBoolean("active")).isFalse();
    }

    @Test
    void aCalendarThatChangesLeavesPromisesAloneAndOneThatIsCorrectedRecountsThem() {
        String category = category();
        String path = "/calendars/" + key;
        Answer made = manager.post("/calendars", """
                        {"key": "%s", "name": "Days", "timeZone": "UTC", "week": [%s]}""".formatted(key, allWeek()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String agreement = sla(category, "PT2H", "PT1H").replace("around-the-clock", key);
        assertThat(manager.post("/agreements", agreement).status()).isEqualTo(201);
        long number = openedUnder(category, 1);
        Instant due = due(number);

        assertThat(manager.patch(path, "{\"name\": \"D\", \"correction\": \" \"}", "If-Match", made.etag())
                        .violations())
                .containsExactly("correction");
        Answer corrected = manager.patch(
                path,
                "{\"days\": [%s, %s], \"correction\": \"Two holidays were forgotten\"}"
                        .formatted(holiday(due, 0), holiday(due, 1)),
                "If-Match",
                made.etag());
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(200);
        Eventually.holds(() -> due(number).isAfter(due.plus(Duration.ofDays(1))));
        Instant recounted = due(number);
        assertThat(clock(number, "RESOLUTION").getString("dueAt")).isEqualTo(recounted.toString());
        JsonObject why = explanation(number, "RESOLUTION").json().getJsonObject("calendar");
        assertThat(why.getInt("edition")).isEqualTo(1);
        assertThat(why.getJsonObject("corrected").toString())
                .isEqualTo("{\"by\":2,\"reason\":\"Two holidays were forgotten\"}");

        Answer changed = manager.patch(path, "{\"days\": []}", "If-Match", corrected.etag());
        Instant acts = Instant.now().plusSeconds(6);
        long later = opened(acts, ticket(category));
        assertThat(changed.json().getInt("version")).isEqualTo(3);
        assertThat(due(later)).isBefore(due.plus(Duration.ofDays(1)));
        assertThat(due(number)).isEqualTo(recounted);
        nothingDiffers();
    }

    private static String holiday(Instant at, int daysLater) {
        LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(daysLater);
        return "{\"day\": \"%s\", \"name\": \"Forgotten\", \"hours\": []}".formatted(day);
    }

    private static String allWeek() {
        return Arrays.stream(DayOfWeek.values())
                .map("{\"day\": \"%s\", \"hours\": [{\"from\": \"00:00\", \"to\": \"24:00\"}]}"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** The nearest due time as tickets are sorted by it. */
    private Instant due(long number) {
        return Instant.parse(operator.ticket(number).getString("dueAt"));
    }

    @Test
    void whatCannotBePromisedIsRefusedAndTheOrderIsMovedByVersions() {
        String category = category();
        Answer made = manager.post("/agreements", sla(category, "PT10M", "PT1H"));
        String path = "/agreements/" + key;

        assertThat(manager.post("/agreements", sla(category, "PT10M", "PT1H")).violations())
                .containsExactly("key");
        assertThat(manager.patch(path, "{\"validFrom\": \"2020-01-01T00:00:00Z\"}", "If-Match", made.etag())
                        .violations())
                .containsExactly("validFrom");
        assertThat(manager.patch(
                                path,
                                "{\"warnings\": [100], \"conditions\": {\"teams\": [\"network\"]}}",
                                "If-Match",
                                made.etag())
                        .violations())
                .containsExactlyInAnyOrder("warnings", "teams");
        assertThat(manager.patch(path, "{\"conditions\": {\"organisations\": [\"nowhere\"]}}", "If-Match", made.etag())
                        .violations())
                .containsExactly("organisations");
        assertThat(manager.patch(
                                path,
                                targets("PT1S", "PT1S").replace("around-the-clock", "never"),
                                "If-Match",
                                made.etag())
                        .violations())
                .contains("targets");
        assertThat(manager.patch(path, "{\"name\": \"x\"}").status()).isEqualTo(428);
        assertThat(operator.post("/agreements", sla(category, "PT1H", "PT1H")).status())
                .isEqualTo(403);
        assertThat(made.json().getInt("place")).isEqualTo(1);
        Answer moved = manager.post(path + "/move", "{\"by\": 1}", "If-Match", made.etag());
        assertThat(moved.json().getInt("place")).isEqualTo(2);
        assertThat(moved.json().getInt("version")).isEqualTo(2);
        assertThat(manager.post(path + "/move", "{\"by\": -1}", "If-Match", made.etag())
                        .status())
                .isEqualTo(412);
        assertThat(manager.get(path).json().getInt("place")).isEqualTo(2);
    }

    private String category() {
        Answer made = manager.post("/categories", "{\"key\": \"c%s\", \"name\": \"Of %s\"}".formatted(key, key));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return "c" + key;
    }

    private String sla(String category, String response, String resolution) {
        return """
                {"key": "%s", "kind": "SLA", "name": "Gold", "conditions": {"categories": ["%s"]}, "warnings": [50, 90],
                 "pauses": [{"target": "NEXT_UPDATE", "reasons": []}, {"target": "RESOLUTION", "reasons": ["USER"]}],
                 %s""".formatted(key, category, targets(response, resolution).substring(1));
    }

    private static String targets(String response, String resolution) {
        String one =
                "{\"target\": \"%s\", \"priority\": \"MEDIUM\", \"allowed\": \"%s\", \"calendar\": \"around-the-clock\"}";
        return "{\"targets\": [" + one.formatted("FIRST_RESPONSE", response) + ", "
                + one.formatted("NEXT_UPDATE", "PT4H") + ", " + one.formatted("RESOLUTION", resolution) + "]}";
    }

    /** A ticket that was opened once that version is in force, which takes some seconds. */
    private long openedUnder(String category, int version) {
        Instant valid = Instant.parse(manager.get("/agreements/" + key).json().getString("validFrom"));
        long number = opened(valid, ticket(category));
        assertThat(agreement(number, "RESOLUTION")).isEqualTo(key + " " + version);
        return number;
    }

    private static String ticket(String category) {
        return "{\"title\": \"t\", \"type\": \"INCIDENT\", \"requester\": \"user\", \"category\": \"%s\"}"
                .formatted(category);
    }

    /** A ticket that is opened at that moment or later. */
    private long opened(Instant valid, String json) {
        Eventually.holds(() -> !Instant.now().isBefore(valid));
        return operator.post("/tickets", json).json().getInt("number");
    }

    private void edit(long number, String json) {
        String path = "/tickets/" + number;
        Answer edited =
                operator.patch(path, json, "If-Match", operator.get(path).etag());
        assertThat(edited.status()).as(edited.body()).isEqualTo(200);
    }

    private Answer explanation(long number, String target) {
        return operator.get("/tickets/" + number + "/clocks/" + target + "/explanation");
    }

    private JsonObject clock(long number, String target) {
        return operator.ticket(number).getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .filter(clock -> clock.getString("target").equals(target))
                .findFirst()
                .orElseThrow();
    }

    private String agreement(long number, String target) {
        JsonObject agreement = clock(number, target).getJsonObject("agreement");
        return agreement.getString("key") + " " + agreement.getInt("version");
    }

    private String allowed(long number, String target) {
        return clock(number, target).getString("allowed");
    }

    private List<String> states(long number) {
        return operator.ticket(number).getJsonArray("clocks").getValuesAs(JsonObject.class).stream()
                .map(clock -> clock.getString("target") + " " + clock.getString("state"))
                .toList();
    }

    /** The timelines of all tickets that any test made or imported give the clocks that are stored. */
    private void nothingDiffers() {
        Answer report = manager.post("/clocks/verification", "");
        assertThat(report.status()).as(report.body()).isEqualTo(200);
        JsonArray findings = report.json().getJsonArray("findings");
        assertThat(findings).as(findings.toString()).isEqualTo(JsonValue.EMPTY_JSON_ARRAY);
        assertThat(report.json().getInt("tickets")).isPositive();
    }
}
