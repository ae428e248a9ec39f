package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Whoever asked says how they were helped: once for each solution, for the desk's eyes. */
@BlackBox
class RatingRestIT {
    private static final String RESOLVE = "{\"solution\": \"A new drum\", \"causeCode\": \"HARDWARE\"}";

    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api manager = Api.as("manager");
    private final long number = user.open("The printer smears");
    private final String rating = "/tickets/" + number + "/rating";

    private void solve() {
        assertThat(operator.move(number, "resolve", RESOLVE).status()).isEqualTo(200);
    }

    private Answer rate(Api who, int stars, String comment) {
        return who.post(rating, "{\"stars\": %d, \"comment\": \"%s\"}".formatted(stars, comment));
    }

    private String ratings(Api reader) {
        return reader.get("/tickets/" + number + "/timeline").items().stream()
                .map(JsonObject.class::cast)
                .filter(entry -> entry.getString("kind").equals("RATED"))
                .map(entry -> entry.getJsonObject("data").getInt("stars") + " ")
                .reduce("", String::concat);
    }

    @Test
    void theLastWordOnASolutionCountsAndTheTimelineKeepsEveryNumber() {
        solve();
        assertThat(user.get(rating).status()).as("none yet").isEqualTo(404);

        Answer first = rate(user, 2, "Slow, „ugly” 慢");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(first.json().getInt("stars")).isEqualTo(2);
        assertThat(first.json().getString("solvedAt"))
                .isEqualTo(operator.ticket(number).getString("resolvedAt"));
        assertThat(rate(user, 5, "No, it was fine").status()).isEqualTo(200);
        assertThat(rate(user, 5, "No, it was fine").status()).isEqualTo(200);

        for (Api reader : new Api[] {user, operator, manager}) {
            JsonObject read = reader.get(rating).json();
            assertThat(read.getInt("stars")).isEqualTo(5);
            assertThat(read.getString("comment")).isEqualTo("No, it was fine");
        }
        assertThat(ratings(operator)).as("the same again is no news").isEqualTo("2 5 ");
        assertThat(operator.get("/tickets/" + number + "/timeline").body()).doesNotContain("ugly", "fine");
    }

    @Test
    void whatIsSolvedAgainIsRatedAnew() {
        solve();
        rate(user, 1, "It still smears");
        assertThat(user.move(number, "reopen", "{\"reason\": \"Smears\"}").status())
                .isEqualTo(200);
        Answer between = rate(user, 3, "");
        assertThat(between.status()).as("nothing is solved").isEqualTo(409);
        assertThat(between.isProblem()).isTrue();
        assertThat(user.get(rating).json().getInt("stars")).isEqualTo(1);
        solve();
        user.move(number, "confirm", "{}");

        assertThat(rate(user, 4, "").status()).as("closed is solved as well").isEqualTo(200);

        JsonObject last = operator.get(rating).json();
        assertThat(last.getInt("stars")).isEqualTo(4);
        assertThat(last.getString("solvedAt")).isEqualTo(operator.ticket(number).getString("resolvedAt"));
        assertThat(ratings(operator)).isEqualTo("1 4 ");
    }

    @Test
    void nobodyElseRatesAndNoOtherRequesterReadsIt() {
        solve();
        rate(user, 3, "Between us");
        Api colleague = colleague();

        assertThat(rate(operator, 5, "We are great").status()).isEqualTo(403);
        assertThat(rate(manager, 5, "We are great").status()).isEqualTo(403);
        assertThat(colleague.get("/tickets/" + number).status())
                .as("shared with them")
                .isEqualTo(200);
        assertThat(rate(colleague, 1, "Mine").status()).isEqualTo(403);
        assertThat(colleague.get(rating).status()).isEqualTo(403);
        assertThat(ratings(colleague)).isEmpty();
        assertThat(colleague.get("/tickets/" + number + "/timeline").body()).doesNotContain("RATED");
        assertThat(Api.stranger().get(rating).status()).isEqualTo(401);
        assertThat(user.get(rating).json().getInt("stars")).isEqualTo(3);
    }

    /** The engineer's ticket is none of the user's until it is shared. */
    @Test
    void aTicketThatOneDoesNotSeeIsNotThere() {
        long other = Api.as("engineer").open("The engineer's own");
        assertThat(user.get("/tickets/" + other + "/rating").status()).isEqualTo(404);
        assertThat(user.post("/tickets/" + other + "/rating", "{\"stars\": 1}").status())
                .isEqualTo(404);
    }

    @Test
    void badInputIsNamed() {
        assertThat(rate(user, 4, "Too early").status()).isEqualTo(409);
        solve();
        for (String wrong : new String[] {
            "{}", "{\"stars\": 0}", "{\"stars\": 6}", "{\"stars\": 2.5}", "{\"stars\": \"5\"}", "{\"stars\": null}"
        }) {
            Answer refused = user.post(rating, wrong);
            assertThat(refused.status()).as(wrong).isEqualTo(400);
            assertThat(refused.violations()).as(wrong).containsExactly("stars");
        }
        assertThat(user.post(rating, "{\"stars\": 5, \"comment\": \"%s\"}".formatted("x".repeat(2_001)))
                        .violations())
                .containsExactly("comment");
        assertThat(user.post(rating, "{\"stars\": 5, \"mood\": 1}").violations())
                .containsExactly("mood");
        assertThat(user.get(rating).status()).isEqualTo(404);
    }

    private Api colleague() {
        String word = "rated" + System.nanoTime();
        Answer made = manager.post("/accounts", """
            {"username": "%1$s", "name": "%1$s", "email": "%1$s@carpatia.example", "organisation": "carpatia"}\
            """.formatted(word));
        manager.send(
                "PUT",
                "/accounts/" + made.text("id") + "/password",
                BodyPublishers.ofString("{\"password\": \"correct horse battery\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
        user.send("PUT", "/tickets/" + number + "/shares/" + word, BodyPublishers.ofString(""));
        return Api.withToken(Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"correct horse battery\"}".formatted(word))
                .text("token"));
    }
}
