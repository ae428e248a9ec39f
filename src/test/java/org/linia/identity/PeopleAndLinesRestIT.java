package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Lines of support over REST, and who stands behind them. */
@BlackBox
class PeopleAndLinesRestIT {
    private final Api manager = Api.as("manager");
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aLevelIsMadeBetweenOthersOnceAndSwitchedOffButNeverRenumbered() {
        String free = freeNumber();
        String line = "{\"number\": %s, \"name\": \"%s\"}";

        Answer made = manager.post("/levels", line.formatted(free, "Ștefan 王"), "Idempotency-Key", name);
        Answer again = manager.post("/levels", line.formatted(free, "Ștefan 王"), "Idempotency-Key", name);
        Answer taken = manager.post("/levels", line.formatted(free, "Another"));
        Answer fine = manager.post("/levels", line.formatted("1.55", "Between"));
        Answer off = manager.patch("/levels/" + free, "{\"active\": false}", "If-Match", made.etag());
        Answer stale = manager.patch("/levels/" + free, "{\"active\": true}", "If-Match", made.etag());
        Answer moved = manager.patch("/levels/" + free, "{\"number\": 1}", "If-Match", off.etag());

        assertThat(made.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(made.json());
        assertThat(made.header("Location").orElseThrow()).endsWith("/levels/" + free);
        assertThat(taken.violations()).containsExactly("number");
        assertThat(fine.violations()).containsExactly("number");
        assertThat(off.json().getBoolean("active")).isFalse();
        assertThat(stale.status()).isEqualTo(412);
        assertThat(moved.violations()).containsExactly("number");
        assertThat(manager.patch("/levels/" + free, "{\"active\": true}").status())
                .isEqualTo(428);
    }

    @Test
    void linesComeInTheirOrderWithTheirTeamsAndWhatComesNext() {
        JsonObject second = manager.get("/levels/2").json();

        assertThat(second.getJsonArray("teams").toString()).contains("\"messaging\"", "\"on-site-sofia\"");
        assertThat(second.getInt("next")).isEqualTo(3);
        assertThat(numbers()).isSorted().contains(0.0, 1.0, 2.0, 3.0, 4.0);
        assertThat(manager.get("/levels/nine").status()).isEqualTo(404);
        assertThat(Api.as("engineer")
                        .post("/levels", "{\"number\": 9, \"name\": \"Nine\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSupplierIsKeptWithContractContactsAndTheWayOut() {
        String supplier = """
                {"key": "%s", "name": "Șantierul 王", "contacts": [{"name": "Łukasz", "email": "l@firma.example", "phone": null}],
                 "contractNumber": "C-7", "contractFrom": "2026-01-01", "contractTo": "%s", "calendar": "weekdays-bucharest",
                 "channel": "%s", "recipient": "%s"}""";

        Answer backwards =
                manager.post("/suppliers", supplier.formatted(name, "2025-12-31", "MAIL", "desk@firma.example"));
        Answer noAddress = manager.post("/suppliers", supplier.formatted(name, "2026-12-31", "WEBHOOK", "ftp://firma"));
        Answer noDay = manager.post("/suppliers", supplier.formatted(name, "tomorrow", "MAIL", "desk@firma.example"));
        Answer made = manager.post("/suppliers", supplier.formatted(name, "2026-12-31", "MAIL", "desk@firma.example"));
        Answer taken = manager.post("/suppliers", supplier.formatted(name, "2026-12-31", "MAIL", "desk@firma.example"));
        Answer hooked = manager.patch(
                "/suppliers/" + name,
                "{\"channel\": \"WEBHOOK\", \"recipient\": \"https://firma.example/in\", \"contractTo\": null}",
                "If-Match",
                made.etag());

        assertThat(backwards.violations()).containsExactly("contractTo");
        assertThat(noAddress.violations()).containsExactly("recipient");
        assertThat(noDay.violations()).containsExactly("contractTo");
        assertThat(made.status()).isEqualTo(201);
        assertThat(taken.violations()).containsExactly("key");
        JsonObject contact = made.json().getJsonArray("contacts").getJsonObject(0);
        assertThat(contact.getString("name")).isEqualTo("Łukasz");
        assertThat(contact.getString("email")).isEqualTo("l@firma.example");
        assertThat(contact.isNull("phone")).isTrue();
        assertThat(hooked.text("channel")).isEqualTo("WEBHOOK");
        assertSpeaks(name);
        assertThat(hooked.text("contractFrom")).isEqualTo("2026-01-01");
        assertThat(hooked.text("contractTo")).isNull();
        assertThat(Api.as("operator").get("/suppliers/" + name).status()).isEqualTo(200);
        assertThat(Api.as("engineer")
                        .post("/suppliers", supplier.formatted(name + "x", "2026-12-31", "MAIL", "desk@firma.example"))
                        .status())
                .isEqualTo(403);
        assertThat(Api.as("user").get("/suppliers").status()).isEqualTo(403);
    }

    private void assertSpeaks(String supplier) {
        String path = "/suppliers/" + supplier;
        assertThat(manager.get(path).text("language")).as("the house's").isEqualTo("en");
        assertThat(manager.patch(path, "{\"language\": \"ro\"}", "If-Match", "*")
                        .text("language"))
                .isEqualTo("ro");
        assertThat(manager.patch(path, "{\"language\": \"xx\"}", "If-Match", "*")
                        .violations())
                .containsExactly("language");
    }

    @Test
    void anAbsenceIsOnesOwnOrEnteredByAManagerAndWarnsWhoeverAssigns() {
        Api lead = Api.as("manager");
        String tomasz = id("tomasz.zielinski");
        String away =
                "{\"person\": \"tomasz.zielinski\", \"from\": \"%s\", \"to\": \"%s\", \"standIn\": %s, \"note\": \"Море\"}";
        String begin = Instant.now().minusSeconds(60).toString();
        String end = Instant.now().plusSeconds(86_400).toString();

        assertThat(lead.post("/absences", away.formatted(end, begin, "null")).violations())
                .containsExactly("to");
        assertThat(lead.post("/absences", away.formatted(begin, end, "\"tomasz.zielinski\""))
                        .violations())
                .containsExactly("standIn");
        assertThat(Api.as("engineer")
                        .post("/absences", away.formatted(begin, end, "null"))
                        .status())
                .isEqualTo(403);
        Answer made = lead.post("/absences", away.formatted(begin, end, "\"lukasz.kowalczyk\""));
        String path = "/absences/" + made.text("id");
        try {
            assertThat(made.status()).isEqualTo(201);
            assertThat(lead.post("/absences", away.formatted(begin, end, "null"))
                            .violations())
                    .containsExactly("from");
            assertThat(Api.as("operator").get(path).text("note")).isNull();
            assertThat(lead.get(path).text("note")).isEqualTo("Море");
            assertWarned(tomasz);
        } finally {
            assertThat(lead.send("DELETE", path, BodyPublishers.noBody(), "If-Match", made.etag())
                            .status())
                    .isEqualTo(204);
        }
        assertThat(lead.get(path).status()).isEqualTo(404);
    }

    private static void assertWarned(String tomasz) {
        Api operator = Api.as("operator");
        long ticket = operator.open("The scanner beeps " + tomasz);
        Answer assigned = operator.move(
                ticket, "assign", "{\"team\": \"on-site-gdansk\", \"assignee\": \"%s\"}".formatted(tomasz));
        JsonObject warning = assigned.json().getJsonArray("warnings").getJsonObject(0);
        assertThat(assigned.status()).isEqualTo(200);
        assertThat(warning.getString("field")).isEqualTo("assignee");
        assertThat(warning.getJsonObject("standIn").getString("name")).isEqualTo("Łukasz Kowalczyk");
        assertThat(operator.get("/tickets?absent=true&assignee=" + tomasz).items())
                .anyMatch(item -> item.asJsonObject().getInt("number") == ticket);
        assertThat(operator.get("/tickets?absent=false&assignee=" + tomasz).items())
                .isEmpty();
        assertThat(operator.move(ticket, "assign", "{\"assignee\": \"me\"}")
                        .json()
                        .getJsonArray("warnings"))
                .isEmpty();
    }

    @Test
    void aTurnOnCallIsForSomebodyOfTheTeam() {
        String turn = "{\"team\": \"network\", \"person\": \"%s\", \"from\": \"2030-01-01T18:00:00Z\", \"to\": \"%s\"}";

        Answer stranger = manager.post("/on-call", turn.formatted("chen.wei", "2030-01-02T08:00:00Z"));
        Answer backwards = manager.post("/on-call", turn.formatted("engineer", "2029-01-02T08:00:00Z"));
        Answer made = manager.post("/on-call", turn.formatted("engineer", "2030-01-02T08:00:00Z"));
        String path = "/on-call/" + made.text("id");
        Answer changed = manager.patch(path, "{\"person\": \"lukasz.kowalczyk\"}", "If-Match", made.etag());

        assertThat(stranger.violations()).containsExactly("person");
        assertThat(backwards.violations()).containsExactly("to");
        assertThat(changed.json().getJsonObject("person").getString("name")).isEqualTo("Łukasz Kowalczyk");
        assertThat(manager.patch(path, "{\"team\": \"messaging\"}", "If-Match", changed.etag())
                        .violations())
                .containsExactly("team");
        assertThat(Api.as("operator").get("/on-call").items()).isNotEmpty();
        assertThat(Api.as("operator")
                        .send("DELETE", path, BodyPublishers.noBody(), "If-Match", changed.etag())
                        .status())
                .isEqualTo(403);
        assertThat(manager.send("DELETE", path, BodyPublishers.noBody(), "If-Match", changed.etag())
                        .status())
                .isEqualTo(204);
    }

    @Test
    void aTeamIsLedByMembersAndHasAnotherTeamToPullIn() {
        String operator = id("ioana");
        String engineer = id("dimitar");
        Answer made = manager.post("/teams", """
                {"key": "%s", "name": "%s", "levels": [2], "organisations": ["carpatia"], "members": ["%s"],
                 "leads": ["%s"], "standIn": "network"}""".formatted(name, name, operator, operator));
        String path = "/teams/" + name;

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().getJsonArray("leads").getString(0)).isEqualTo(operator);
        assertThat(made.text("standIn")).isEqualTo("network");
        assertThat(manager.patch(path, "{\"leads\": [\"%s\"]}".formatted(engineer), "If-Match", made.etag())
                        .violations())
                .containsExactly("leads");
        assertThat(manager.patch(path, "{\"standIn\": \"%s\"}".formatted(name), "If-Match", made.etag())
                        .violations())
                .containsExactly("standIn");
        assertThat(Api.as("operator").get("/workload/reserves?team=" + name).body())
                .contains("\"instead\":\"" + name + "\"");
        Answer left = manager.patch(
                path,
                "{\"members\": [\"%s\"], \"standIn\": null, \"active\": false}".formatted(engineer),
                "If-Match",
                made.etag());
        assertThat(left.json().getJsonArray("leads")).isEmpty();
        assertThat(left.text("standIn")).isNull();
    }

    private String id(String username) {
        return manager.get("/accounts?q=" + username).items().getJsonObject(0).getString("id");
    }

    private List<Double> numbers() {
        return manager.get("/levels").items().getValuesAs(JsonObject.class).stream()
                .map(level -> level.getJsonNumber("number").doubleValue())
                .toList();
    }

    /** A number that no line has yet, high enough to be in nobody's way. */
    private String freeNumber() {
        Set<Double> taken = numbers().stream().collect(Collectors.toSet());
        return IntStream.range(701, 990)
                .mapToObj(tenths -> tenths / 10.0)
                .filter(number -> number % 1 != 0 && !taken.contains(number))
                .findFirst()
                .map(String::valueOf)
                .orElseThrow();
    }
}
