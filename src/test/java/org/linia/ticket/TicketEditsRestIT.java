package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** PATCH, preconditions and who may name whom. */
@BlackBox
class TicketEditsRestIT {
    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");

    @Test
    void factsAreMergedAndNullTakesThemAway() {
        long number = user.post(
                        "/tickets",
                        "{\"title\": \"t\", \"type\": \"REQUEST\", \"facts\": {\"a\": 1, \"b\": {\"c\": 2}}}")
                .json()
                .getInt("number");

        patch(user, number, "{\"facts\": {\"a\": null, \"b\": {\"d\": 3}}}");

        assertThat(user.ticket(number).getJsonObject("facts").toString()).isEqualTo("{\"b\":{\"c\":2,\"d\":3}}");
        patch(user, number, "{\"facts\": null}");
        assertThat(user.ticket(number).getJsonObject("facts")).isEmpty();
    }

    @Test
    void aMemberThatIsNotThereStays() {
        long number = user.post("/tickets", "{\"title\": \"t\", \"type\": \"REQUEST\", \"description\": \"d\"}")
                .json()
                .getInt("number");

        JsonObject after = patch(user, number, "{\"title\": \"other\"}").json();

        assertThat(after.getString("title")).isEqualTo("other");
        assertThat(after.getString("description")).isEqualTo("d");
        assertThat(patch(user, number, "{\"description\": null}").text("description"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "number, 1",
        "state, '\"CLOSED\"'",
        "version, 9",
        "createdAt, '\"2026-01-01T00:00:00Z\"'",
        "clocks, '[]'",
        "resolvedAt, null",
        "requester, '\"me\"'",
        "nonsense, 1",
        "title, null",
        "type, null",
        "affectedUsers, null",
        "impact, null",
        "urgency, '\"URGENT\"'",
        "tags, '[\"\"]'",
        "affectedUsers, 1.5",
        "category, '\"no.such\"'"
    })
    void whatCannotBeChangedSoIsNamed(String member, String value) {
        long number = operator.open("Read-only");

        Answer refused = patch(operator, number, "{\"%s\": %s}".formatted(member, value));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.violations()).containsExactly(member);
    }

    @Test
    void aChangeNeedsTheVersionItWasMadeFrom() {
        long number = user.open("Versions");
        String path = "/tickets/" + number;

        assertThat(user.patch(path, "{\"title\": \"x\"}").status()).isEqualTo(428);
        assertThat(user.patch(path, "{\"title\": \"x\"}", "If-Match", "\"99\"").status())
                .isEqualTo(412);
        assertThat(user.post(path + "/cancel", "{\"reason\": \"x\"}").status()).isEqualTo(428);
        assertThat(user.post(path + "/cancel", "{\"reason\": \"x\"}", "If-Match", "\"99\"")
                        .status())
                .isEqualTo(412);
        assertThat(user.get(path, "If-None-Match", user.get(path).etag()).status())
                .isEqualTo(304);
        assertThat(user.get(path, "If-None-Match", "\"0\"").status()).isEqualTo(200);
        assertThat(user.get("/me", "If-None-Match", user.get("/me").etag()).status())
                .isEqualTo(304);
    }

    @Test
    void theRequesterCorrectsWordsUntilWorkBegins() {
        long number = user.open("Wording");

        assertThat(patch(user, number, "{\"title\": \"Better\"}").status()).isEqualTo(200);
        assertThat(patch(user, number, "{\"impact\": \"HIGH\"}").status()).isEqualTo(403);
        operator.move(number, "assign", "{\"assignee\": \"me\"}");
        operator.move(number, "start", "");
        assertThat(patch(user, number, "{\"title\": \"Too late\"}").status()).isEqualTo(403);
        assertThat(patch(operator, number, "{\"title\": \"Staff\"}").status()).isEqualTo(200);
    }

    @Test
    void anotherPersonsTicketIsNotThere() {
        String path = "/tickets/" + operator.open("Not yours");

        assertThat(user.get(path).status()).isEqualTo(404);
        assertThat(user.get(path + "/timeline").status()).isEqualTo(404);
        assertThat(user.get(path + "/messages").status()).isEqualTo(404);
        assertThat(user.post(path + "/messages", "{\"body\": \"x\"}").status()).isEqualTo(404);
        assertThat(user.patch(path, "{\"title\": \"x\"}", "If-Match", "\"1\"").status())
                .isEqualTo(404);
        assertThat(user.get("/tickets/999999999").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"me", "user", "USER", "user@carpatia.example", "1"})
    void aUserNamesThemselvesInAnyWay(String self) {
        assertThat(opened(user, self).status()).isEqualTo(201);
    }

    @Test
    void onlyStaffNameSomebodyElse() {
        assertThat(opened(user, "operator").status()).isEqualTo(403);
        assertThat(opened(user, "nobody.at.all").status()).isEqualTo(403);
        assertThat(opened(operator, "user").json().getJsonObject("requester").getString("id"))
                .isEqualTo("1");
        assertThat(opened(operator, "nobody.at.all").violations()).containsExactly("requester");
    }

    private static Answer opened(Api by, String requester) {
        return by.post(
                "/tickets", "{\"title\": \"t\", \"type\": \"REQUEST\", \"requester\": \"%s\"}".formatted(requester));
    }

    private static Answer patch(Api by, long number, String json) {
        String path = "/tickets/" + number;
        return by.patch(path, json, "If-Match", by.get(path).etag());
    }
}
