package org.linia.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.transfer.LogPromises.Verdict;

/**
 * The agreement of {@link LogPromises}, tried on imported incidents. An agreement cannot be made to have been in force in
 * the past: what was promised then was promised then. So it is simulated, which is the same reckoning by the same clocks.
 */
final class PromiseTrial {
    static final Map<String, String> PRIORITIES =
            Map.of("CRITICAL", "1 - Critical", "HIGH", "2 - High", "MEDIUM", "3 - Moderate", "LOW", "4 - Low");
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Api manager = Api.as("manager");
    private final String calendar;

    /** @param calendar key of one that is made */
    PromiseTrial(String calendar) {
        this.calendar = calendar;
        Answer made = manager.post("/calendars", """
                {"key": "%s", "name": "Nine to six", "timeZone": "UTC", "week": [%s]}""".formatted(calendar, week()));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private static String week() {
        return Stream.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")
                .map("{\"day\": \"%s\", \"hours\": [{\"from\": \"09:00\", \"to\": \"18:00\"}]}"::formatted)
                .collect(Collectors.joining(", "));
    }

    /** The simulation of incidents that were opened in that time, once it has ended. */
    JsonObject simulated(String from, String to) {
        String body = """
                {"from": "%s", "to": "%s", "draft": {"key": "%s", "kind": "SLA", "name": "Incidents",
                 "pauses": [{"target": "RESOLUTION", "reasons": ["USER", "SUPPLIER"]}],
                 "targets": [%s, %s, %s, %s]}}""".formatted(
                        from,
                        to,
                        calendar,
                        time("CRITICAL", "PT4H"),
                        time("HIGH", "PT8H"),
                        time("MEDIUM", "PT45H"),
                        time("LOW", "PT90H"));
        Answer started = await(() -> manager.post("/agreements/simulations", body), answer -> answer.status() != 409);
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String path = "/agreements/simulations/" + started.json().getInt("id");
        assertThat(started.header("Location").orElseThrow()).endsWith(path);
        JsonObject ended = await(
                        () -> manager.get(path), answer -> !answer.text("state").equals("RUNNING"))
                .json();
        assertThat(ended.getString("state")).as(ended.toString()).isEqualTo("DONE");
        return ended;
    }

    private String time(String priority, String allowed) {
        return "{\"target\": \"RESOLUTION\", \"priority\": \"%s\", \"allowed\": \"%s\", \"calendar\": \"%s\"}"
                .formatted(priority, allowed, calendar);
    }

    private static Answer await(Supplier<Answer> ask, Predicate<Answer> enough) {
        Instant end = Instant.now().plus(PATIENCE);
        Answer answer = ask.get();
        while (!enough.test(answer) && Instant.now().isBefore(end)) {
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(200, TimeUnit.MILLISECONDS))
                    .join();
            answer = ask.get();
        }
        return answer;
    }

    /** What it says of each incident of an import, by the number in the log. */
    Map<String, Verdict> verdicts(JsonObject simulation, String importRun) {
        Map<Integer, String> references = new HashMap<>();
        each(
                "/imports/" + importRun + "/tickets",
                one -> references.put(one.getInt("ticket"), one.getString("reference")));
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        each("/agreements/simulations/" + simulation.getInt("id") + "/outcomes", one -> {
            String reference = references.get(one.getInt("ticket"));
            if (reference != null) {
                assertThat(one.getString("after")).as(one.toString()).isIn("KEPT", "BROKEN");
                verdicts.put(
                        reference,
                        new Verdict(
                                PRIORITIES.get(one.getString("priority")),
                                one.getString("after").equals("KEPT")));
            }
        });
        return verdicts;
    }

    private void each(String path, Consumer<JsonObject> act) {
        String after = "";
        while (after != null) {
            Answer page = manager.get(path + "?limit=200" + after);
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            page.items().getValuesAs(JsonObject.class).forEach(act);
            after = page.json().isNull("next") ? null : "&after=" + page.text("next");
        }
    }
}
