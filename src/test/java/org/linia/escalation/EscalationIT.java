package org.linia.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Eventually;
import org.linia.TestServer;
import org.linia.transfer.ImportClient;

/** What the desk does by itself when time is up, before the eyes of whoever looks. */
class EscalationIT extends TimedDesk {
    @Test
    void aTicketClimbsByItselfWhenTheFirstLinesTimeIsUp() {
        long number = operator.post(
                        "/tickets",
                        "{\"title\": \"Timed\", \"type\": \"INCIDENT\", \"service\": \"%s\"}".formatted(service))
                .json()
                .getInt("number");
        assertThat(level(number)).isEqualByComparingTo("1");

        Eventually.holds(() -> level(number).compareTo(BigDecimal.ONE) > 0);

        List<String> happened = kinds(number);
        assertThat(happened).containsExactly("OPENED", "PROMISE_WARNED", "PROMISE_BROKEN", "ESCALATED");
        JsonObject climbed = entry(number, "ESCALATED");
        assertThat(climbed.isNull("by")).as("nobody did it").isTrue();
        assertThat(climbed.getJsonObject("data").getString("reason")).isEqualTo("The time at the level is used up");
        assertThat(entry(number, "PROMISE_BROKEN").getJsonObject("data").getString("target"))
                .isEqualTo("LEVEL_TIME");
        assertThat(fired(number)).isEqualTo(List.of(50, 100));
        assertThat(notices("operator", number))
                .as("whoever works there hears of it")
                .isPositive();
    }

    @Test
    void theRequesterDoesNotSeeWhatIsTheDesksOwn() {
        long number = Api.as("user")
                .post(
                        "/tickets",
                        "{\"title\": \"Mine\", \"type\": \"INCIDENT\", \"service\": \"%s\"}".formatted(service))
                .json()
                .getInt("number");

        Eventually.holds(() -> level(number).compareTo(BigDecimal.ONE) > 0);

        assertThat(Api.as("user").get("/tickets/" + number + "/timeline").body())
                .contains("ESCALATED")
                .doesNotContain("PROMISE_BROKEN", "PROMISE_WARNED");
    }

    @Test
    void rulesAreKeptLikeEverythingElse() {
        String key = "rule-" + service;
        String wanted =
                "{\"key\": \"%s\", \"name\": \"Louder\", \"percent\": 75, \"act\": \"RAISE_PRIORITY\", \"target\": \"RESOLUTION\", \"active\": false}"
                        .formatted(key);
        assertThat(manager.post("/escalation-rules", wanted).status()).isEqualTo(201);
        assertThat(manager.post("/escalation-rules", wanted).status()).isEqualTo(400);
        String path = "/escalation-rules/" + key;
        Api.Answer stored = manager.get(path);
        assertThat(stored.json().getInt("percent")).isEqualTo(75);
        assertThat(manager.patch(path, "{\"percent\": 101}", "If-Match", stored.etag())
                        .status())
                .isEqualTo(400);
        assertThat(manager.patch(path, "{\"act\": \"HAND_OVER\"}", "If-Match", stored.etag())
                        .status())
                .as("to whom?")
                .isEqualTo(400);
        assertThat(manager.patch(path, "{\"act\": \"NOTIFY\"}", "If-Match", stored.etag())
                        .violations())
                .containsExactly("readers");
        assertThat(manager.patch(
                                path, "{\"conditions\": {\"organisations\": [\"nowhere\"]}}", "If-Match", stored.etag())
                        .violations())
                .containsExactly("organisations");
        assertThat(manager.patch(path, "{\"percent\": 90}", "If-Match", stored.etag())
                        .status())
                .isEqualTo(200);
        assertThat(manager.patch(path, "{\"percent\": 80}", "If-Match", stored.etag())
                        .status())
                .as("somebody else was faster")
                .isEqualTo(412);
        assertThat(operator.get(path).status()).isEqualTo(403);
    }

    @Test
    void rulesTellPeopleAndCallTheManagementWhereTheyReach() {
        rule("tell", "50", "NOTIFY", """
                , "readers": {"roles": ["WATCHERS"], "teams": ["security"], "people": ["%s"]}""".formatted(me("user")));
        rule("call", "50", "CALL_MANAGEMENT", "");
        rule("elsewhere", "50", "RAISE_PRIORITY", ", \"conditions\": {\"organisations\": [\"%s\"]}");
        rule("other", "50", "RAISE_PRIORITY", ", \"conditions\": {\"agreements\": [\"standard\"]}");
        long number = operator.post(
                        "/tickets",
                        "{\"title\": \"Told\", \"type\": \"INCIDENT\", \"service\": \"%s\"}".formatted(service))
                .json()
                .getInt("number");

        Eventually.holds(() -> level(number).compareTo(BigDecimal.ONE) > 0);

        assertThat(kinds(number))
                .containsSubsequence("PROMISE_WARNED", "MANAGEMENT_CALLED", "PEOPLE_TOLD", "ESCALATED");
        assertThat(kinds(number)).as("other tickets are not meant").doesNotContain("PRIORITY_CHANGED");
        JsonObject told = entry(number, "PEOPLE_TOLD").getJsonObject("data");
        assertThat(told.getJsonArray("mentions").getValuesAs(JsonObject.class))
                .as("whoever does not work there hears nothing")
                .extracting(one -> one.getString("name"))
                .containsExactly("София Василева");
        assertThat(notices("sofia.vasileva", number)).isPositive();
        assertThat(notices("user", number)).isZero();
        assertThat(notices("manager", number)).isPositive();
        assertThat(operator.ticket(number).isNull("managementSince")).isFalse();
        assertThat(operator.move(number, "call-management", "{\"reason\": \"again\"}")
                        .status())
                .isEqualTo(409);
        assertThat(operator.move(number, "resolve", "{\"solution\": \"s\", \"causeCode\": \"DEFECT\"}")
                        .json()
                        .isNull("managementSince"))
                .as("what is resolved needs them no more")
                .isTrue();
    }

    /** An import brings both, each months late: one was solved then, the other waits for somebody. */
    @Test
    void ofWhatHasLongEndedNobodyIsTold() throws Exception {
        String key = "past-" + service;
        manager.post(
                "/organisations", "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"team\": \"first-line\"}".formatted(key));
        assertThat(manager.post("/escalation-rules", """
                        {"key": "%1$s", "name": "%1$s", "percent": 100, "act": "NOTIFY", "readers": {"teams": ["first-line"]},
                         "conditions": {"organisations": ["%1$s"]}}""".formatted(key)).status())
                .isEqualTo(201);
        JsonObject run = new ImportClient("manager", TestServer.uri("/"))
                .into(key)
                .imported("""
                        {"name": "Past", "source": "%s", "mode": "ONE_LINE_PER_EVENT", "key": "nr", "format": {"delimiter": ";"},
                         "times": {"pattern": "yyyy-MM-dd HH:mm", "zone": "UTC"},
                         "fields": {"title": "nr", "at": "at", "assignee": "who", "priority": {"constant": "HIGH"},
                           "state": {"column": "status", "values": {"open": "IN_PROGRESS", "solved": "RESOLVED"}}}}""".formatted(key), """
                        nr;status;at;who
                        1;open;2024-03-04 08:00;Ana
                        1;solved;2024-04-04 08:00;Ana
                        2;open;2024-03-04 08:00;Ana
                        """.getBytes(StandardCharsets.UTF_8));
        assertThat(run.getInt("created")).as(run.toString()).isEqualTo(2);
        List<JsonObject> both = manager.get("/tickets?organisation=" + key + "&sort=number")
                .items()
                .getValuesAs(JsonObject.class);
        long ended = both.get(0).getInt("number");
        long open = both.get(1).getInt("number");

        Eventually.holds(
                () -> kinds(ended).contains("PROMISE_BROKEN") && kinds(open).contains("PROMISE_BROKEN"));

        assertThat(kinds(open)).contains("PEOPLE_TOLD");
        assertThat(noticesOfAnybody(open)).isPositive();
        assertThat(kinds(ended)).doesNotContain("PEOPLE_TOLD");
        assertThat(noticesOfAnybody(ended)).isZero();
    }

    @Test
    void peopleCallTheManagementAndReleaseIt() {
        long number = operator.open("Nobody answers");
        assertThat(operator.move(number, "call-management", "{}").violations()).containsExactly("reason");
        assertThat(operator.move(number, "call-management", "{\"reason\": \"the board waits\"}")
                        .text("managementSince"))
                .isNotNull();
        assertThat(notices("manager", number)).isPositive();
        assertThat(operator.move(number, "release-management", "{\"reason\": \"it goes on\"}")
                        .json()
                        .isNull("managementSince"))
                .isTrue();
        assertThat(operator.move(number, "release-management", "{\"reason\": \"again\"}")
                        .status())
                .isEqualTo(409);
        long mine = Api.as("user").open("Mine");
        assertThat(Api.as("user")
                        .move(mine, "call-management", "{\"reason\": \"now\"}")
                        .status())
                .isEqualTo(403);
    }

    private void rule(String name, String percent, String act, String more) {
        String rule = "{\"key\": \"%1$s-%2$s\", \"name\": \"Rule %1$s\", \"percent\": %3$s, \"act\": \"%4$s\"%5$s}";
        String elsewhere = "e" + service;
        manager.post(
                "/organisations",
                "{\"key\": \"%1$s\", \"name\": \"%1$s\", \"team\": \"first-line\"}".formatted(elsewhere));
        String limited = more.isEmpty() ? ", \"conditions\": {\"agreements\": [\"%s\"]}".formatted(service) : more;
        String own = limited.contains("readers")
                ? limited + ", \"conditions\": {\"agreements\": [\"%s\"]}".formatted(service)
                : limited.formatted(elsewhere);
        assertThat(manager.post("/escalation-rules", rule.formatted(name, service, percent, act, own))
                        .status())
                .isEqualTo(201);
    }

    private long noticesOfAnybody(long number) {
        return (Long) entities.createNativeQuery("select count(*) from notice where subject = 'ticket:' || ?1")
                .setParameter(1, Long.toString(number))
                .getSingleResult();
    }

    private static String me(String username) {
        return Api.as(username).get("/me").text("id");
    }
}
