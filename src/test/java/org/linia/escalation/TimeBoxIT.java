package org.linia.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Eventually;

/** Time boxes, between teams and with suppliers: on whose calendar they count, when they stand still, who hears of them. */
class TimeBoxIT extends TimedDesk {
    @Test
    void aTimeBoxCountsOnItsLinesCalendarAndStandsStillAsConfigured() {
        LocalTime opens = LocalTime.now(ZoneOffset.UTC).plusHours(3).truncatedTo(ChronoUnit.HOURS);
        String hours = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(opens, opens.plusMinutes(30));
        String week = Arrays.stream(DayOfWeek.values())
                .map(day -> "{\"day\": \"%s\", \"hours\": [%s]}".formatted(day, hours))
                .collect(Collectors.joining(", "));
        String own = "line-" + service;
        assertThat(manager.post(
                                "/calendars",
                                "{\"key\": \"%s\", \"name\": \"Line\", \"timeZone\": \"UTC\", \"week\": [%s]}"
                                        .formatted(own, week))
                        .status())
                .isEqualTo(201);
        agree(own, """
                "kind": "OLA", "conditions": {"teams": ["on-site-bucharest"], "services": ["%s"]},
                "pauses": [{"target": "LEVEL_TIME", "reasons": ["USER"]}]""".formatted(service), "PT15M", own);
        long number = openedTimed(Api.as("user"));
        Eventually.holds(() -> level(number).compareTo(BigDecimal.ONE) > 0);

        assertThat(operator.ticket(number).getString("team"))
                .as("that of the requester's office")
                .isEqualTo("on-site-bucharest");
        JsonObject box = clock(number, "OLA");
        assertThat(Instant.parse(box.getString("dueAt")).atZone(ZoneOffset.UTC).toLocalTime())
                .as("a quarter of an hour after the line begins to work")
                .isEqualTo(opens.plusMinutes(15));
        operator.move(number, "assign", "{\"assignee\": \"radu.bogdan\"}");
        operator.move(number, "start", "");
        operator.move(number, "wait", "{\"reason\": \"CHANGE\"}");
        assertThat(clock(number, "OLA").getString("state")).isEqualTo("RUNNING");
        operator.move(number, "start", "");
        operator.move(number, "wait", "{\"reason\": \"USER\"}");
        assertThat(clock(number, "OLA").getString("state")).isEqualTo("PAUSED");
        nothingDiffers();
    }

    @Test
    void bothLinesAndTheRequesterHearOfAClimbAndWhatIsMissingIsMarked() {
        String category = "c" + Long.toString(System.nanoTime(), 36);
        manager.post(
                "/categories",
                "{\"key\": \"%s\", \"name\": \"Demanding\", \"escalation\": {\"steps\": true}}".formatted(category));
        long number = Api.as("user")
                .post("/tickets", """
                        {"title": "Both", "type": "INCIDENT", "service": "%s", "category": "%s"}""".formatted(service, category))
                .json()
                .getInt("number");

        Eventually.holds(() -> level(number).compareTo(BigDecimal.ONE) > 0);

        assertThat(kinds("user", number)).contains("ticket.ESCALATED.YOURS");
        assertThat(kinds("maria.radu", number)).as("of the first line").isNotEmpty();
        assertThat(kinds("radu.bogdan", number)).as("of the second line").isNotEmpty();
        assertThat(entry(number, "PACKAGE_MISSING")
                        .getJsonObject("data")
                        .getJsonArray("missing")
                        .getString(0))
                .isEqualTo("steps");
    }

    @Test
    void theSuppliersClockRunsWhileOurPromiseStandsStill() {
        String supplier = "s-" + service;
        manager.post("/suppliers", """
                {"key": "%1$s", "name": "Firma", "channel": "MAIL", "recipient": "desk@firma.example"}""".formatted(supplier));
        String wanted =
                "\"kind\": \"UC\", \"warnings\": [50], \"conditions\": {\"suppliers\": [\"%s\"]}".formatted(supplier);
        assertThat(manager.post("/agreements", """
                        {"key": "no-%s", "name": "No", "kind": "UC", "targets": [],
                         "pauses": [{"target": "LEVEL_TIME", "reasons": ["SUPPLIER"]}]}""".formatted(service)).violations())
                .contains("pauses");
        agree(supplier, wanted, "PT2S", "around-the-clock");
        long number = Api.as("user").open("Spare part");
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        operator.move(
                number, "hand-over", "{\"supplier\": \"%s\", \"reason\": \"needs a spare part\"}".formatted(supplier));

        assertThat(clock(number, "SLA", "RESOLUTION").getString("state")).isEqualTo("PAUSED");
        Eventually.holds(() -> kinds(number).contains("PROMISE_BROKEN"));

        JsonObject broken = entry(number, "PROMISE_BROKEN").getJsonObject("data");
        assertThat(broken.getString("agreement")).isEqualTo(supplier);
        assertThat(kinds(number)).containsSubsequence("HANDED_OVER", "PROMISE_WARNED", "PROMISE_BROKEN");
        assertThat(level(number)).as("there is no line above the suppliers").isEqualByComparingTo("4");
        assertThat(kinds("operator", number)).contains("ticket.PROMISE_WARNED", "ticket.PROMISE_BROKEN");
        assertThat(operator.get("/tickets/" + number + "/clocks/LEVEL_TIME/explanation")
                        .json()
                        .getJsonObject("agreement")
                        .getString("key"))
                .isEqualTo(supplier);
        operator.move(number, "take-back", "{\"reason\": \"they are done\"}");
        assertThat(clock(number, "SLA", "RESOLUTION").getString("state")).isEqualTo("RUNNING");
        assertThat(kinds("user", number)).contains("ticket.HANDED_OVER.YOURS", "ticket.TAKEN_BACK.YOURS");
        nothingDiffers();
    }
}
