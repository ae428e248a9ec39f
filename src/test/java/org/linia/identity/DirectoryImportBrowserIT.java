package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.provider.SmallDirectory;

/** People, departments, managers and groups come from an LDAP directory, and go as they go there. */
@BlackBox
class DirectoryImportBrowserIT extends DirectoryStory {
    /** With {@code -Ddirectory.people} a figure. */
    private static final int MANY = Integer.getInteger("directory.people", 601);

    /** The first of January 2020. */
    private static final String EXPIRED = "132223104000000000";

    private final String boss = "boss." + key;
    private final String ana = "ana." + key;

    private void fill() {
        directory.person(
                ana,
                "Ана 王 " + key,
                PASSWORD,
                Map.of(
                        "mail",
                        ana + "@" + domain,
                        "departmentNumber",
                        "Финансы 财务",
                        "manager",
                        SmallDirectory.dn(boss).toUpperCase(java.util.Locale.ROOT)));
        directory.person(boss, "Șefa " + key, PASSWORD, Map.of("mail", boss + "@" + domain));
        for (int i = 0; i < 4; i++) {
            directory.person("p" + i + "." + key, "Person " + i + " " + key, PASSWORD, Map.of());
        }
        directory.group("inner " + key, SmallDirectory.dn(ana));
        directory.group("Ночь 夜 " + key, SmallDirectory.dn(boss), "cn=inner " + key + "," + SmallDirectory.GROUPS);
    }

    @Test
    void aDryRunSaysWhatAnImportDoesAndASecondImportDoesNothing() {
        fill();
        create("");
        JsonObject dry = run("{\"dryRun\": true}");
        assertThat(counts(dry)).isEqualTo("DONE: 6 made, 0 changed, 0 left, 2 groups, 0 failed");
        assertThat(dry.getJsonArray("lines")).hasSize(8);
        assertThat(manager.get("/accounts?q=" + key).items()).isEmpty();

        assertThat(counts(run("{}"))).isEqualTo("DONE: 6 made, 0 changed, 0 left, 2 groups, 0 failed");
        assertThat(counts(run("{}"))).isEqualTo("DONE: 0 made, 0 changed, 0 left, 0 groups, 0 failed");
        JsonObject made = account(ana);
        assertThat(made.getString("name")).isEqualTo("Ана 王 " + key);
        assertThat(manager.get("/organisations/" + key).body()).contains("Финансы 财务");
        assertThat(signIn(ana, PASSWORD).status()).isEqualTo(200);

        directory.sets(SmallDirectory.dn(ana), "cn", "Ана-Мария " + key);
        assertThat(counts(run("{}"))).isEqualTo("DONE: 0 made, 1 changed, 0 left, 0 groups, 0 failed");
        assertThat(account(ana).getString("name")).isEqualTo("Ана-Мария " + key);
        String history =
                manager.get("/audit?subject=account:" + made.getString("id")).body();
        assertThat(history).contains("Ана 王 " + key, "Ана-Мария " + key, "\"manager\"");
    }

    @Test
    void aGroupOfTheDirectoryBringsTheRoleThatAManagerGaveIt() {
        fill();
        create("");
        run("{}");
        Api person = Api.withToken(signIn(ana, PASSWORD).text("token"));
        assertThat(person.get("/me").json().getJsonArray("roles").toString()).doesNotContain("operator");
        Answer given = manager.post(
                "/role-grants",
                "{\"role\": \"%s.operator\", \"kind\": \"GROUP\", \"holder\": \"Ночь 夜 %s\"}".formatted(key, key));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(person.get("/me").json().getJsonArray("roles").toString()).contains("operator");

        directory.sets("cn=inner " + key + "," + SmallDirectory.GROUPS, "member", SmallDirectory.dn("p0." + key));
        assertThat(counts(run("{}"))).isEqualTo("DONE: 0 made, 0 changed, 0 left, 2 groups, 0 failed");
        assertThat(person.get("/me").json().getJsonArray("roles").toString()).doesNotContain("operator");
    }

    @Test
    void whoLeavesIsOutAtOnceButNoMoreThanMay() {
        fill();
        create("");
        run("{}");
        Api person = Api.withToken(signIn(ana, PASSWORD).text("token"));
        directory.loses(SmallDirectory.dn(ana));
        assertThat(person.get("/me").status()).isEqualTo(200);
        assertThat(counts(run("{}"))).isEqualTo("DONE: 0 made, 0 changed, 1 left, 2 groups, 0 failed");
        assertThat(person.get("/me").status()).isEqualTo(401);
        assertThat(account(ana).getBoolean("active")).isFalse();

        IntStream.range(0, 2).forEach(i -> directory.loses(SmallDirectory.dn("p" + i + "." + key)));
        JsonObject stopped = run("{}");
        assertThat(counts(stopped)).startsWith("STOPPED").contains("2 left");
        assertThat(stopped.getString("message")).contains("20 per cent");
        assertThat(account("p0." + key).getBoolean("active")).isTrue();
        assertThat(counts(run("{\"beyondShare\": true}"))).startsWith("DONE").contains("2 left");
        assertThat(account("p0." + key).getBoolean("active")).isFalse();
    }

    @Test
    void theLastManagerStaysAndTheOthersAreTakenInAllTheSame() {
        fill();
        create("\"mostLeaving\": 100");
        run("{}");
        String chief = "/accounts/" + account(boss).getString("id");
        Answer roles = manager.send(
                "PUT",
                chief + "/roles",
                BodyPublishers.ofString("{\"roles\": [\"MANAGER\"]}"),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get(chief).etag());
        assertThat(roles.status()).as(roles.body()).isEqualTo(200);
        directory.loses(SmallDirectory.dn(boss));
        directory.loses(SmallDirectory.dn("p3." + key));
        directory.person("bad." + key, "Bad mail", PASSWORD, Map.of("mail", "not an address"));

        JsonObject ended = run("{}");

        assertThat(ended.getString("state")).isEqualTo("DONE");
        assertThat(manager.get(chief).json().getBoolean("active")).isTrue();
        assertThat(account("p3." + key).getBoolean("active")).isFalse();
        List<JsonObject> failed = ended.getJsonArray("lines").getValuesAs(JsonObject.class).stream()
                .filter(line -> line.getString("kind").equals("FAILED"))
                .toList();
        assertThat(failed.toString()).contains("last manager", "not an e-mail address");
        assertThat(failed).hasSize(2);
    }

    @Test
    void anAccountOfTheSameAddressIsTheirsOnlyIfItIsWantedAndNoManagers() {
        String mail = ana + "@" + domain;
        Answer local = manager.post("/accounts", """
                {"username": "%s-old", "name": "Local", "email": "%s", "organisation": "%s"}""".formatted(ana, mail, key));
        assertThat(local.status()).as(local.body()).isEqualTo(201);
        directory.person(ana, "Ана " + key, PASSWORD, Map.of("mail", mail));
        create("");
        assertThat(counts(run("{}"))).contains("0 made", "1 failed");
        change("{\"linksByEmail\": true}");

        assertThat(counts(run("{}"))).contains("1 changed", "0 failed");
        assertThat(signIn(ana + "-old", PASSWORD).status()).isEqualTo(200);
        assertThat(manager.get("/accounts/" + local.text("id")).json().getString("name"))
                .isEqualTo("Ана " + key);
    }

    @Test
    void theClockImportsInTheNameOfWhoeverSetIt() {
        fill();
        create("\"everyHours\": 1");
        try {
            assertThat(manager.post("/moved-clock/PT61M", "{}").status()).isEqualTo(204);
            Eventually.holds(() -> !manager.get(path + "/runs").items().isEmpty());
            JsonObject ended =
                    ended(manager.get(path + "/runs").items().getJsonObject(0).getString("id"));
            assertThat(ended.getBoolean("scheduled")).isTrue();
            assertThat(counts(ended)).contains("6 made");
        } finally {
            manager.post("/moved-clock/PT0M", "{}");
        }
    }

    /** More than a page of people, of whom one cannot be taken in. */
    @Test
    void allOfAnActiveDirectoryIsTakenInAndASecondTimeNothing() {
        try (SmallDirectory microsoft = SmallDirectory.ofMicrosoft()) {
            List<String> all = IntStream.range(0, MANY).mapToObj(this::called).toList();
            for (int i = 0; i < all.size(); i++) {
                int control = i == 7 ? 514 : 512;
                microsoft.staff(all.get(i), "s" + i + "." + key, guid(i), control, details(i));
            }
            List<String> names = all.stream().map(SmallDirectory::staff).toList();
            microsoft.staffGroup("Everybody " + key, guid(MANY), names);
            microsoft.staffGroup(
                    "All of all " + key, guid(MANY + 1), List.of("CN=Everybody " + key + "," + SmallDirectory.GROUPS));
            Answer made =
                    manager.post("/directories", draft(microsoft.tls(), "").replace("OPENLDAP", "ACTIVE_DIRECTORY"));
            assertThat(made.status()).as(made.body()).isEqualTo(201);

            assertThat(counts(run("{\"dryRun\": true}")))
                    .isEqualTo("DONE: %d made, 0 changed, 0 left, 2 groups, 0 failed".formatted(MANY - 2));
            assertThat(counts(run("{}")))
                    .isEqualTo("DONE: %d made, 0 changed, 0 left, 2 groups, 1 failed".formatted(MANY - 3));
            assertThat(counts(run("{}"))).isEqualTo("DONE: 0 made, 0 changed, 0 left, 0 groups, 1 failed");
            assertThat(account("s" + (MANY - 1) + "." + key).getString("name")).isEqualTo(called(MANY - 1));
            assertThat(manager.get("/accounts?q=s7." + key).items()).isEmpty();
            assertThat(manager.get("/accounts?q=s8." + key).items()).isEmpty();
            microsoft.sets(SmallDirectory.staff(called(9)), "accountExpires", EXPIRED);
            assertThat(counts(run("{}"))).startsWith("DONE: 0 made, 0 changed, 1 left");
            assertThat(account("s9." + key).getBoolean("active")).isFalse();
        }
    }

    private String called(int number) {
        return "Попеску, Ана " + number + " 王 " + key;
    }

    /** Ten answer to each. */
    private Map<String, String> details(int number) {
        String mail = number == MANY / 2 ? "no address" : "s" + number + "@" + domain;
        String expires = number == 8 ? EXPIRED : number % 2 == 0 ? "0" : "9223372036854775807";
        return number == 0
                ? Map.of("mail", mail, "accountExpires", expires, "department", "Финансы 财务")
                : Map.of("mail", mail, "accountExpires", expires, "manager", SmallDirectory.staff(called(number / 10)));
    }

    private static byte[] guid(int number) {
        return ByteBuffer.allocate(16).putInt(12, number).putInt(0, 0x01020304).array();
    }
}
