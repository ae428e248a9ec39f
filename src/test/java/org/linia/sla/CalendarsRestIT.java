package org.linia.sla;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;

/** F2 over REST: hours, editions, public holidays, and calendars that are not needed any more. */
@BlackBox
class CalendarsRestIT {
    private final Api manager = Api.as("manager");
    private final String name = "c" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void publicHolidaysOfACountryAreStoredWithTheEditionAndOwnDaysWin() {
        String calendar = "{\"key\": \"%s\", \"name\": \"Köln\", \"timeZone\": \"Europe/Berlin\", \"week\":"
                + " [{\"day\": \"MONDAY\", \"hours\": [{\"from\": \"08:00\", \"to\": \"12:00\"}]}], %s}";
        String christmas = LocalDate.now(ZoneOffset.UTC).getYear() + "-12-25";
        String worked =
                "{\"day\": \"%s\", \"name\": \"Worked\", \"hours\": [{\"from\": \"08:00\", \"to\": \"12:00\"}]}";

        Answer unknown =
                manager.post("/calendars", calendar.formatted(name, "\"country\": \"XX\", \"region\": \"BY\""));
        Answer elsewhere =
                manager.post("/calendars", calendar.formatted(name, "\"country\": \"RO\", \"region\": \"BY\""));
        Answer made = manager.post("/calendars", calendar.formatted(name, "\"country\": \"DE\", \"region\": \"BY\""));
        Answer own = manager.patch(
                "/calendars/" + name, "{\"days\": [" + worked.formatted(christmas) + "]}", "If-Match", made.etag());
        Answer readOnly = manager.patch("/calendars/" + name, "{\"publicHolidays\": null}", "If-Match", own.etag());

        assertThat(unknown.violations()).containsExactly("country");
        assertThat(elsewhere.violations()).containsExactly("region");
        assertThat(publicDays(made)).contains(christmas);
        assertThat(made.json().getJsonObject("publicHolidays").getInt("until"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).getYear() + 5);
        assertThat(publicDays(own)).isNotEmpty().doesNotContain(christmas);
        assertThat(readOnly.violations()).containsExactly("publicHolidays");
        assertThat(manager.get("/public-holidays/DE?region=BY").json().getJsonArray("regions"))
                .isNotEmpty();
        assertThat(manager.get("/public-holidays/XX").status()).isEqualTo(404);
    }

    @Test
    void onlyACalendarThatNothingUsesIsSwitchedOff() {
        String used = "/calendars/weekdays-bucharest";
        Answer refused = manager.patch(
                used, "{\"active\": false}", "If-Match", manager.get(used).etag());
        Answer made = manager.post(
                "/calendars",
                "{\"key\": \"%s\", \"name\": \"Old\", \"timeZone\": \"UTC\", \"week\": [{\"day\": \"MONDAY\", \"hours\":"
                                .formatted(name)
                        + " [{\"from\": \"08:00\", \"to\": \"12:00\"}]}]}");
        Answer supplier = manager.post(
                "/suppliers",
                "{\"key\": \"%s\", \"name\": \"Firma\", \"calendar\": \"%s\", \"channel\": \"MAIL\", \"recipient\": \"a@firma.example\"}"
                        .formatted(name, name));
        Answer theirs = manager.patch("/calendars/" + name, "{\"active\": false}", "If-Match", made.etag());
        manager.patch("/suppliers/" + name, "{\"calendar\": null}", "If-Match", supplier.etag());
        Answer off = manager.patch("/calendars/" + name, "{\"active\": false}", "If-Match", made.etag());
        String late = "{\"key\": \"%s\", \"kind\": \"SLA\", \"name\": \"x\", \"targets\": [{\"target\": \"RESOLUTION\","
                + " \"priority\": \"LOW\", \"allowed\": \"PT1H\", \"calendar\": \"%s\"}]}";

        assertThat(supplier.status()).as(supplier.body()).isEqualTo(201);
        assertThat(theirs.violations()).as("a supplier works by it").containsExactly("active");
        assertThat(manager.post("/agreements", late.formatted(name, name)).violations())
                .as("nothing new is promised by it")
                .contains("targets");
        assertThat(refused.violations()).containsExactly("active");
        assertThat(made.json().getBoolean("active")).isTrue();
        assertThat(off.status()).isEqualTo(200);
        assertThat(off.json().getBoolean("active")).isFalse();
    }

    @Test
    void onlyACalendarThatNothingEverUsedIsDeleted() {
        String calendar =
                "{\"key\": \"%s\", \"name\": \"Short\", \"timeZone\": \"UTC\", \"week\": [{\"day\": \"MONDAY\","
                                .formatted(name)
                        + " \"hours\": [{\"from\": \"08:00\", \"to\": \"12:00\"}]}]}";
        String path = "/calendars/" + name;
        Answer made = manager.post("/calendars", calendar);
        Answer changed = manager.patch(path, "{\"name\": \"Shorter\", \"country\": \"RO\"}", "If-Match", made.etag());

        assertThat(delete(path).status()).isEqualTo(428);
        assertThat(delete(path, "If-Match", made.etag()).status()).isEqualTo(412);
        assertThat(Api.as("operator")
                        .send("DELETE", path, BodyPublishers.noBody(), "If-Match", changed.etag())
                        .status())
                .isEqualTo(403);
        assertThat(delete(path, "If-Match", changed.etag()).status()).isEqualTo(204);
        assertThat(manager.get(path).status()).isEqualTo(404);

        Answer again = manager.post("/calendars", calendar);
        assertThat(again.status()).as("the key is free").isEqualTo(201);
        Answer supplier = manager.post(
                "/suppliers",
                "{\"key\": \"%s\", \"name\": \"Firma\", \"calendar\": \"%s\", \"channel\": \"MAIL\", \"recipient\": \"a@firma.example\"}"
                        .formatted(name, name));
        assertThat(supplier.status()).as(supplier.body()).isEqualTo(201);
        Answer used = delete(path, "If-Match", again.etag());
        assertThat(used.status()).isEqualTo(409);
        assertThat(used.text("detail")).contains("Suppliers: " + name).doesNotContain("Agreements");
        String standard = "/calendars/weekdays-bucharest";
        assertThat(delete(standard, "If-Match", manager.get(standard).etag()).text("detail"))
                .contains("Agreements: ", "standard");
    }

    @Test
    void aChangedCalendarIsTheNextEditionAndWhatWasPromisedKeepsItsTime() {
        String path = "/calendars/weekdays-bucharest";
        Answer before = manager.get(path);
        String closed = LocalDate.now(ZoneOffset.UTC)
                .datesUntil(LocalDate.now(ZoneOffset.UTC).plusDays(20))
                .map("{\"day\": \"%s\", \"name\": \"Works holidays\"}"::formatted)
                .collect(Collectors.joining(","));
        String first = openedMedium();

        Answer changed = manager.patch(path, "{\"days\": [" + closed + "]}", "If-Match", before.etag());
        Answer stale = manager.patch(path, "{\"days\": []}", "If-Match", before.etag());
        AtomicReference<String> second = new AtomicReference<>();
        Answer restored;
        try {
            Eventually.holds(() -> isLater(first, second.updateAndGet(ignored -> openedMedium())));
        } finally {
            restored = manager.patch(
                    path, "{\"days\": " + before.json().getJsonArray("days") + "}", "If-Match", changed.etag());
        }

        assertThat(changed.status()).isEqualTo(200);
        assertThat(stale.status()).isEqualTo(412);
        assertThat(restored.status()).isEqualTo(200);
        assertThat(resolutionDue(first)).as("keeps its time").isBefore(resolutionDue(second.get()));
    }

    @Test
    void aCalendarHasSeveralStretchesADayAndIsRefusedWithoutAny() {
        String calendar = "{\"key\": \"%s\", \"name\": \"Köln\", \"timeZone\": \"%s\", \"week\": %s}";
        String week = "[{\"day\": \"SATURDAY\", \"hours\": [{\"from\": \"%s\", \"to\": \"12:00\"},"
                + " {\"from\": \"13:00\", \"to\": \"24:00\"}]}]";

        Answer empty = manager.post("/calendars", calendar.formatted(name, "Mars/Olympus", "[]"));
        Answer overlap = manager.post(
                "/calendars",
                calendar.formatted(name, "UTC", week.formatted("08:00").replace("13:00", "11:59")));
        Answer backwards = manager.post("/calendars", calendar.formatted(name, "UTC", week.formatted("12:30")));
        Answer made = manager.post("/calendars", calendar.formatted(name, "Europe/Berlin", week.formatted("08:00")));

        assertThat(empty.violations()).containsExactlyInAnyOrder("timeZone", "week");
        assertThat(overlap.violations()).containsExactly("SATURDAY");
        assertThat(backwards.violations()).containsExactly("hours");
        assertThat(made.status()).isEqualTo(201);
        assertThat(manager.get("/calendars/" + name).json().getJsonArray("week").toString())
                .contains("\"to\":\"24:00\"");
        assertThat(Api.as("engineer").get("/calendars").status()).isEqualTo(403);
    }

    private boolean isLater(String first, String second) {
        return resolutionDue(second).isAfter(resolutionDue(first).plus(10, ChronoUnit.DAYS));
    }

    private String openedMedium() {
        return Api.as("operator")
                .post(
                        "/tickets",
                        "{\"title\": \"Promise\", \"type\": \"INCIDENT\", \"impact\": \"MEDIUM\", \"urgency\": \"MEDIUM\"}")
                .json()
                .get("number")
                .toString();
    }

    private Instant resolutionDue(String ticket) {
        return manager.get("/tickets/" + ticket).json().getJsonArray("clocks").stream()
                .map(JsonValue::asJsonObject)
                .filter(clock -> clock.getString("target").equals("RESOLUTION"))
                .map(clock -> Instant.parse(clock.getString("dueAt")))
                .findFirst()
                .orElseThrow();
    }

    private Answer delete(String path, String... headers) {
        return manager.send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    private static List<String> publicDays(Answer calendar) {
        return calendar.json().getJsonObject("publicHolidays").getJsonArray("days").stream()
                .map(day -> day.asJsonObject().getString("day"))
                .toList();
    }
}
