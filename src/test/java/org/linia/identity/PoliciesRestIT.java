package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** From where, when and how people of an organisation come in, and that nobody locks themselves out. */
@BlackBox
class PoliciesRestIT extends AccessCentreStory {
    private static final String ELSEWHERE = "203.0.113.0/24";
    private static final String DAYS =
            "[\"MONDAY\",\"TUESDAY\",\"WEDNESDAY\",\"THURSDAY\",\"FRIDAY\",\"SATURDAY\",\"SUNDAY\"]";

    @Test
    void anOrganisationAsksForWhatPasswordsItLikes() {
        String organisation = organisation();
        Person somebody = person("", organisation);
        assertThat(policy(organisation, "{\"passwordLength\": 12, \"passwordsRemembered\": 2}")
                        .status())
                .isEqualTo(200);

        assertThat(password(somebody, "Zu8$kfp2Q!x").violations()).containsExactly("password");
        assertThat(password(somebody, "password1234").violations()).containsExactly("password");
        assertThat(password(somebody, name + name).violations()).containsExactly("password");
        assertThat(password(somebody, "correct horse battery").violations()).containsExactly("password");
        assertThat(password(somebody, "correct horse battery staple").status()).isEqualTo(200);
        assertThat(password(somebody, "correct horse battery").violations()).containsExactly("password");
        assertThat(password(somebody, "another horse battery staple").status()).isEqualTo(200);
        assertThat(password(somebody, "correct horse battery").status()).isEqualTo(200);
        assertThat(policy(organisation, "{\"passwordLength\": 7}").violations()).containsExactly("passwordLength");
        assertThat(policy(organisation, "{\"auditYears\": 0, \"sessionDays\": 0}")
                        .violations())
                .containsExactlyInAnyOrder("auditYears", "sessionDays");
        assertThat(policy(organisation, "{\"auditYears\": 7, \"sessionDays\": 14}")
                        .json()
                        .getInt("auditYears"))
                .isEqualTo(7);
        assertThat(manager.get("/audit?subject=policy:" + organisation).body())
                .contains("passwordLength", "passwordsRemembered");
    }

    @Test
    void sessionsAreNoLongerThanTheServerAllows() {
        String organisation = organisation();
        Answer wrong = policy(organisation, "{\"sessionIdle\": \"PT1M\", \"sessionLongest\": \"P8D\"}");
        assertThat(wrong.violations()).containsExactlyInAnyOrder("sessionIdle", "sessionLongest");
        Answer limited = policy(organisation, "{\"sessionIdle\": \"PT5M\", \"sessionLongest\": \"PT1H\"}");
        assertThat(limited.status()).isEqualTo(200);

        Person somebody = person("", organisation);
        Instant ends = Instant.parse(signIn("correct horse battery").text("expiresAt"));
        assertThat(ends)
                .isBetween(Instant.now().plusSeconds(3_000), Instant.now().plusSeconds(3_600));
        assertThat(somebody.api.get("/me").status()).isEqualTo(200);
        String etag = limited.etag();
        assertThat(manager.patch("/access-policies/" + organisation, "{\"sessionIdle\": null}", "If-Match", etag)
                        .text("sessionIdle"))
                .isNull();
        assertThat(manager.patch("/access-policies/" + organisation, "{\"sessionIdle\": null}", "If-Match", etag)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void peopleComeInFromTheNetworksOfTheirOrganisationAlone() {
        String organisation = organisation();
        Person somebody = person("", organisation);
        assertThat(policy(organisation, "{\"networks\": [\"10.0.0.1/8\"]}").violations())
                .containsExactly("networks");
        assertThat(policy(organisation, "{\"networks\": [\"%s\", \"2001:db8::/32\"]}".formatted(ELSEWHERE))
                        .status())
                .isEqualTo(200);

        assertThat(somebody.api.get("/me").status()).isEqualTo(401);
        Answer refused = signIn("correct horse battery");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("own networks");
        assertThat(signIn("not even the password").status()).isEqualTo(401);
        // the test comes from a private address, as a reverse proxy does
        assertThat(somebody.api.get("/me", "X-Forwarded-For", "203.0.113.9").status())
                .isEqualTo(200);
        assertThat(somebody.api.get("/me", "X-Forwarded-For", "2001:db8::9").status())
                .isEqualTo(200);
        assertThat(somebody.api.get("/me", "X-Forwarded-For", "198.51.100.9").status())
                .isEqualTo(401);
    }

    @Test
    void nobodyLocksThemselvesOut() {
        Answer own = policy("carpatia", "{\"networks\": [\"%s\"]}".formatted(ELSEWHERE));
        assertThat(own.violations()).containsExactly("networks");
        assertThat(own.body()).contains("127.0.0.1");
        assertThat(manager.get("/access-policies/carpatia").json().getJsonArray("networks"))
                .isEmpty();
        Answer builtIn = limit("carpatia.manager", "{\"networks\": [\"%s\"]}".formatted(ELSEWHERE));
        assertThat(builtIn.violations()).containsExactly("networks");

        role("MANAGER", "[\"ADMINISTER_ACCOUNTS\", \"ADMINISTER_ROLES\"]", "\"reach\": \"ORGANISATION\"");
        Person clerk = person("");
        give("ACCOUNT", name);
        Answer away = limit(clerk.api, name(), "{\"networks\": [\"%s\"]}".formatted(ELSEWHERE));
        assertThat(away.status()).isEqualTo(409);
        Answer late = limit(clerk.api, name(), hours(2, 3));
        assertThat(late.status()).isEqualTo(409);
        assertThat(clerk.api.get("/accounts?q=" + name).status()).isEqualTo(200);

        assertThat(limit(clerk.api, name(), hours(-2, 2)).status()).isEqualTo(200);
        assertThat(limit(clerk.api, name(), "{\"hours\": null}").status()).isEqualTo(403);
        assertThat(clerk.api.post("/roles", """
                {"organisation": "carpatia", "key": "%s-free", "name": "Free", "basedOn": "MANAGER",
                 "permissions": ["ADMINISTER_ACCOUNTS"]}""".formatted(name)).status()).isEqualTo(201);
        assertThat(clerk.give("carpatia." + name + "-free", "ACCOUNT", name).status())
                .isEqualTo(403);
    }

    @Test
    void aRoleCountsOnlyFromItsNetworksAndInItsHoursAndIsExplained() {
        role("OPERATOR", ON_TICKETS, "\"reach\": \"ORGANISATION\", \"networks\": [\"%s\"]".formatted(ELSEWHERE));
        Person night = person("");
        give("ACCOUNT", name);
        assertThat(roles(night)).isEqualTo("[\"user\"]");
        assertThat(night.api
                        .get("/me", "X-Forwarded-For", "203.0.113.9")
                        .json()
                        .getJsonArray("roles")
                        .toString())
                .contains("operator");

        limit(name(), "{\"networks\": [], %s}".formatted(hours(2, 3).replaceAll("^\\{|}$", "")));
        assertThat(roles(night)).isEqualTo("[\"user\"]");
        JsonObject held = manager.get("/accounts/" + night.id + "/access")
                .json()
                .getJsonArray("roles")
                .getJsonObject(0);
        assertThat(held.getBoolean("now")).isFalse();
        assertThat(held.getString("hours")).contains("UTC");
        assertThat(limit(name(), hours(-1, 1)).status()).isEqualTo(200);
        assertThat(roles(night)).contains("operator");
        assertThat(limit(name(), "{\"hours\": {\"days\": [], \"from\": \"8\", \"to\": \"9\", \"timeZone\": \"UTC\"}}")
                        .violations())
                .contains("days");
    }

    private static String roles(Person somebody) {
        return somebody.api.get("/me").json().getJsonArray("roles").toString();
    }

    /** Every day, so many hours from now. */
    private static String hours(int from, int to) {
        LocalTime now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES);
        return "{\"hours\": {\"days\": %s, \"from\": \"%s\", \"to\": \"%s\", \"timeZone\": \"UTC\"}}"
                .formatted(DAYS, now.plusHours(from), now.plusHours(to));
    }

    private Answer limit(String role, String json) {
        return limit(manager, role, json);
    }

    private Answer limit(Api by, String role, String json) {
        String path = "/roles/" + role;
        return by.patch(path, json, "If-Match", manager.get(path).etag());
    }

    private Answer policy(String organisation, String json) {
        String path = "/access-policies/" + organisation;
        return manager.patch(path, json, "If-Match", manager.get(path).etag());
    }

    private Answer password(Person somebody, String password) {
        String path = "/accounts/" + somebody.id;
        return manager.send(
                "PUT",
                path + "/password",
                BodyPublishers.ofString("{\"password\": \"%s\"}".formatted(password)),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get(path).etag());
    }

    private Answer signIn(String password) {
        return Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(name, password));
    }

    @Test
    void whatAllShareIsNothingForTheManagerOfOne() {
        String organisation = organisation();
        Person clerk = person("", organisation);
        manager.send(
                "PUT",
                "/accounts/" + clerk.id + "/roles",
                BodyPublishers.ofString("{\"roles\": [\"MANAGER\"]}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");

        for (String shared : new String[] {"/categories", "/services"}) {
            Answer refused = clerk.api.post(shared, "{\"key\": \"x%s\", \"name\": \"X\"}".formatted(name));
            assertThat(refused.status()).as(refused.body()).isEqualTo(403);
            assertThat(refused.text("detail")).contains("All organisations share this");
        }
        String week = "\"week\": [{\"day\": \"MONDAY\", \"hours\": [{\"from\": \"08:00\", \"to\": \"16:00\"}]}]";
        String calendar = "{\"key\": \"%s\", \"name\": \"X\", \"timeZone\": \"UTC\"%s, %s}";
        assertThat(clerk.api
                        .post("/calendars", calendar.formatted(name, "", week))
                        .status())
                .isEqualTo(403);
        assertThat(clerk.api
                        .post(
                                "/calendars",
                                calendar.formatted(name, ", \"organisation\": \"" + organisation + "\"", week))
                        .status())
                .isEqualTo(201);
    }
}
