package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Somebody is erased: who they were is nowhere any more, what they did is where it was, and the log's seals hold. */
@BlackBox
class ErasureRestIT {
    private static final String PASSWORD = "correct horse battery";

    private final Api manager = Api.as("manager");
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Zamfira Ștefănescu-" + word;
    private final String email = word + "@carpatia.example";
    private final String id = person();
    private final String account = "/accounts/" + id;
    private final Api person = Api.withToken(signIn().text("token"));

    private String person() {
        Answer made = manager.post("/accounts", """
            {"username": "%s", "name": "%s", "email": "%s", "phone": "+40 21 555 %s", "organisation": "carpatia"}\
            """.formatted(word, name, email, word));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        manager.send(
                "PUT",
                "/accounts/" + made.text("id") + "/password",
                BodyPublishers.ofString("{\"password\": \"" + PASSWORD + "\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                "*");
        return made.text("id");
    }

    private Answer signIn() {
        return Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(word, PASSWORD));
    }

    private Answer erase(boolean messages) {
        return manager.post(
                account + "/erasure",
                "{\"messages\": %s}".formatted(messages),
                "If-Match",
                manager.get(account).etag());
    }

    @Test
    void nothingSaysAnyMoreWhoItWasAndTheSealsHold() {
        long ticket = person.open("Lamp");
        person.post("/tickets/" + ticket + "/messages", "{\"body\": \"Told by %s\"}".formatted(word));
        manager.patch(account, "{\"name\": \"Later %s\"}".formatted(name), "If-Match", "*");
        JsonObject plan = manager.get(account + "/erasure").json();
        assertThat(plan.getJsonObject("hinders").getInt("openTickets")).isEqualTo(1);
        assertThat(plan.getJsonObject("goes").getInt("auditEntries")).isPositive();
        Answer tooEarly = erase(false);
        assertThat(tooEarly.status()).isEqualTo(409);
        assertThat(tooEarly.text("detail")).contains("still open");
        assertThat(manager.get("/audit/entries.ndjson?account=" + word).body()).contains(word);
        person.move(ticket, "cancel", "{\"reason\": \"Not needed\"}");
        long rated = rated();

        Answer erased = erase(true);

        assertThat(erased.status()).as(erased.body()).isEqualTo(200);
        assertThat(erased.json().getJsonObject("goes").getInt("messages")).isEqualTo(1);
        assertThat(erased.json().getJsonObject("goes").getInt("ratingComments")).isEqualTo(1);
        JsonObject rating = manager.get("/tickets/" + rated + "/rating").json();
        assertThat(rating.getInt("stars")).isEqualTo(2);
        assertThat(rating.isNull("comment")).isTrue();
        assertThat(person.get("/me").status()).isEqualTo(401);
        assertThat(signIn().status()).isEqualTo(401);
        assertThat(manager.get(account).body()).contains("erased person " + id).doesNotContain(word);
        JsonObject kept = manager.ticket(ticket);
        assertThat(kept.getJsonObject("requester").getString("name")).isEqualTo("erased person " + id);
        for (String part : new String[] {"", "/messages", "/timeline"}) {
            assertThat(manager.get("/tickets/" + ticket + part).body()).doesNotContain(word);
        }
        assertThat(manager.get("/tickets?q=" + word).items()).isEmpty();
        assertThat(manager.get("/accounts?q=" + word).items()).isEmpty();
        assertLogHasForgotten();
    }

    private long rated() {
        long solved = person.open("Rated");
        manager.move(solved, "resolve", "{\"solution\": \"Done\", \"causeCode\": \"OTHER\"}");
        person.post("/tickets/" + solved + "/rating", "{\"stars\": 2, \"comment\": \"Says %s\"}".formatted(word));
        return solved;
    }

    private void assertLogHasForgotten() {
        String about =
                manager.get("/audit/entries.ndjson?subject=account:" + id).body();
        assertThat(about)
                .contains("PERSON_ERASED", "CREATED", "CHANGED", "erased person " + id)
                .doesNotContain(word);
        assertThat(manager.get("/audit/entries.ndjson?kind=SIGNED_IN").body()).doesNotContain(word);
        JsonObject verified = manager.post("/audit/verification", "").json();
        assertThat(verified.getJsonArray("findings")).isEmpty();
        assertThat(verified.getInt("erased")).isPositive();
    }

    @Test
    void whoWasErasedStaysSoAndTheirWordsMayStay() {
        long ticket = person.open("Lamp");
        person.post("/tickets/" + ticket + "/messages", "{\"body\": \"It glows\"}");
        person.move(ticket, "cancel", "{\"reason\": \"Not needed\"}");
        assertThat(erase(false).status()).isEqualTo(200);

        assertThat(manager.get("/tickets/" + ticket + "/messages").body()).contains("It glows");
        assertThat(erase(false).status()).isEqualTo(409);
        assertThat(manager.get(account + "/erasure").status()).isEqualTo(409);
        assertThat(manager.patch(account, "{\"active\": true}", "If-Match", "*").status())
                .isEqualTo(409);
        assertThat(manager.post("/accounts", """
            {"username": "%s", "name": "x", "email": "%s", "organisation": "carpatia"}\
            """.formatted(word, email)).status())
                .isEqualTo(201);
    }

    @Test
    void nobodyErasesThemselvesOrWithoutThePermission() {
        String own = "/accounts/" + manager.get("/me").text("id");
        Answer yourself = manager.post(
                own + "/erasure", "{}", "If-Match", manager.get(own).etag());
        assertThat(yourself.status()).isEqualTo(409);
        assertThat(Api.as("engineer").get(account + "/erasure").status()).isEqualTo(403);
        assertThat(manager.post(account + "/erasure", "{}").status()).isEqualTo(428);
    }
}
