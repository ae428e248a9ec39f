package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.browser.Beside;

/** One manager asks, another approves, and only then it is done, exactly as it was asked. */
@BlackBox
@Beside
class FourEyesRestIT extends AccessCentreStory {
    private static final String ANY = "*";

    private String house;
    private Person second;

    @BeforeEach
    void anOrganisationWithTwoManagers() {
        house = organisation();
        second = person("", house);
        put(second.id, "roles", "{\"roles\": [\"MANAGER\"]}");
    }

    /** What one organisation wants of exports, whoever administers several has to heed in all. */
    @AfterEach
    void thenNothingIsWantedAnyMore() {
        Answer asked =
                manager.patch("/access-policies/" + house + "?reason=End", "{\"fourEyes\": []}", "If-Match", ANY);
        if (asked.status() == 202) {
            assertThat(approve(second.api, asked).status()).isEqualTo(200);
        }
    }

    private void wants(String acts) {
        Answer done = manager.patch("/access-policies/" + house, "{\"fourEyes\": [" + acts + "]}", "If-Match", ANY);
        assertThat(done.status()).as(done.body()).isEqualTo(200);
    }

    private Answer put(String account, String what, String json) {
        return manager.send(
                "PUT",
                "/accounts/" + account + "/" + what,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "If-Match",
                ANY);
    }

    private String somebody(String username) {
        Answer made = manager.post(
                "/accounts",
                "{\"username\": \"%s\", \"name\": \"%s\", \"organisation\": \"%s\"}"
                        .formatted(username, username, house));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("id");
    }

    private static Answer approve(Api by, Answer asked) {
        return by.post("/approval-requests/" + asked.text("id") + "/approve", "{\"note\": \"Seen\"}");
    }

    private String notices(Api of) {
        return of.get("/notices").body();
    }

    @Test
    void anErasureWaitsForTheSecondManagerAndIsThenCarriedOut() {
        wants("\"ERASE_PERSON\"");
        String account = "/accounts/" + somebody("v" + name);
        String etag = manager.get(account).etag();
        Answer silent = manager.post(account + "/erasure", "{}", "If-Match", etag);
        assertThat(silent.violations()).containsExactly("reason");

        Answer asked = manager.post(account + "/erasure?reason=Has%20left", "{}", "If-Match", etag);

        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        String request = "/approval-requests/" + asked.text("id");
        assertThat(asked.header("Location").orElseThrow()).endsWith("/api/v1" + request);
        assertThat(manager.get(account).text("name")).isEqualTo("v" + name);
        assertThat(manager.post(account + "/erasure?reason=Again", "{}", "If-Match", etag)
                        .text("id"))
                .isEqualTo(asked.text("id"));
        assertThat(notices(second.api)).contains("/admin/request?id=" + asked.text("id"));
        assertThat(approve(manager, asked).status()).isEqualTo(403);
        assertThat(second.api.post(request + "/refuse", "{}").violations()).containsExactly("note");

        Answer approved = approve(second.api, asked);

        assertThat(approved.status()).as(approved.body()).isEqualTo(200);
        assertThat(approved.text("state")).isEqualTo("APPROVED");
        assertThat(approved.text("decidedBy")).isEqualTo(name);
        assertThat(manager.get(account).text("name")).startsWith("erased person");
        assertThat(notices(manager)).contains("/admin/request?id=" + asked.text("id"));
        assertThat(approve(second.api, asked).status()).isEqualTo(409);
        assertThat(manager.get("/audit?subject=account:" + account.substring(10))
                        .body())
                .contains("APPROVAL_ASKED", "\"APPROVED\"", "PERSON_ERASED");
    }

    @Test
    void whatWasRefusedOrHasChangedIsNotDone() {
        wants("\"ERASE_PERSON\"");
        String account = "/accounts/" + somebody("v" + name);
        Answer asked = manager.post(account + "/erasure?reason=Left", "{}", "If-Match", ANY);
        manager.patch(account, "{\"phone\": \"1\"}", "If-Match", ANY);

        assertThat(approve(second.api, asked).status()).isEqualTo(412);
        Answer refused = second.api.post(
                "/approval-requests/" + asked.text("id") + "/refuse", "{\"note\": \"Still works here\"}");
        assertThat(refused.text("state")).isEqualTo("REFUSED");
        assertThat(approve(second.api, asked).status()).isEqualTo(409);

        Answer again = manager.post(account + "/erasure?reason=Left", "{}", "If-Match", ANY);
        assertThat(second.api
                        .post("/approval-requests/" + again.text("id") + "/withdraw", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(manager.post("/approval-requests/" + again.text("id") + "/withdraw", "{}")
                        .text("state"))
                .isEqualTo("WITHDRAWN");
        assertThat(approve(second.api, again).status()).isEqualTo(409);
        assertThat(manager.get(account).text("name")).isEqualTo("v" + name);
    }

    @Test
    void administratorsAreMadeByTwoAndNeverByWhomItRaises() {
        String account = somebody("v" + name);
        role(house, "clerk", "MANAGER", "[\"ADMINISTER_ACCOUNTS\"]");
        role(house, "night", "OPERATOR", "[\"SEE_TICKETS\"]");
        role(house, "empty", "MANAGER", "[\"SEE_REPORTS\"]");
        wants("\"GIVE_ROLE\"");
        assertThat(manager.post("/role-grants", grant(house + ".night", "ACCOUNT", "v" + name, ""))
                        .status())
                .isEqualTo(201);
        assertThat(manager.post("/role-grants", grant(house + ".empty", "ACCOUNT", "v" + name, ""))
                        .status())
                .isEqualTo(201);
        Answer widened = manager.patch(
                "/roles/" + house + ".empty", "{\"permissions\": [\"ADMINISTER_ACCOUNTS\"]}", "If-Match", ANY);
        assertThat(widened.status()).as(widened.body()).isEqualTo(409);

        Answer asked = manager.post("/role-grants?reason=Helps", grant(house + ".clerk", "ACCOUNT", "v" + name, ""));
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(manager.get("/role-grants?role=" + house + ".clerk").items()).isEmpty();
        assertThat(approve(second.api, asked).status()).isEqualTo(200);
        assertThat(manager.get("/role-grants?role=" + house + ".clerk").items()).hasSize(1);

        Answer theirs = manager.post("/role-grants?reason=Helps", grant(house + ".clerk", "ACCOUNT", name, ""));
        assertThat(theirs.status()).isEqualTo(202);
        assertThat(approve(second.api, theirs).status()).isEqualTo(403);
        assertThat(manager.get("/role-grants?role=" + house + ".clerk").items()).hasSize(1);
    }

    @Test
    void aBuiltInRoleThatAdministersIsGivenByTwo() {
        String account = somebody("v" + name);
        wants("\"GIVE_ROLE\"");
        Answer builtIn = manager.send(
                "PUT",
                "/accounts/" + account + "/roles?reason=Leads",
                BodyPublishers.ofString("{\"roles\": [\"MANAGER\"]}"),
                "Content-Type",
                "application/json",
                "If-Match",
                ANY);
        assertThat(builtIn.status()).as(builtIn.body()).isEqualTo(202);
        assertThat(approve(second.api, builtIn).status()).isEqualTo(200);
        assertThat(manager.get("/accounts/" + account)
                        .json()
                        .getJsonArray("roles")
                        .toString())
                .contains("MANAGER");
    }

    @Test
    void aRoleThatHasBecomeAnotherIsNotGiven() {
        somebody("v" + name);
        role(house, "clerk", "MANAGER", "[\"ADMINISTER_ACCOUNTS\"]");
        wants("\"GIVE_ROLE\"");
        Answer asked = manager.post("/role-grants?reason=Helps", grant(house + ".clerk", "ACCOUNT", "v" + name, ""));
        manager.patch(
                "/roles/" + house + ".clerk",
                "{\"permissions\": [\"ADMINISTER_ACCOUNTS\", \"ADMINISTER_TEAMS\"]}",
                "If-Match",
                ANY);

        Answer late = approve(second.api, asked);

        assertThat(late.status()).as(late.body()).isEqualTo(409);
        assertThat(late.text("detail")).contains("something has changed");
        assertThat(manager.get("/approval-requests/" + asked.text("id")).text("state"))
                .isEqualTo("OPEN");
        assertThat(manager.get("/role-grants?role=" + house + ".clerk").items()).isEmpty();
    }

    @Test
    void nobodyShortensTheListAloneAndPoliciesChangeAsAsked() {
        wants("\"CHANGE_POLICIES\"");
        String path = "/access-policies/" + house + "?reason=Longer";
        Answer asked = manager.patch(
                path,
                "{\"passwordLength\": 16, \"sessionIdle\": \"PT1H\", \"networks\": [\"127.0.0.0/8\"]}",
                "If-Match",
                ANY);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(approve(second.api, asked).status()).isEqualTo(200);
        JsonObject now = manager.get("/access-policies/" + house).json();
        assertThat(now.getInt("passwordLength")).isEqualTo(16);
        assertThat(now.getString("sessionIdle")).isEqualTo("PT1H");
        assertThat(now.getJsonArray("networks").toString()).isEqualTo("[\"127.0.0.0/8\"]");
        assertThat(now.getJsonArray("fourEyes").toString()).isEqualTo("[\"CHANGE_POLICIES\"]");

        Answer off = manager.patch(path, "{\"fourEyes\": []}", "If-Match", ANY);
        assertThat(off.status()).isEqualTo(202);
        assertThat(approve(second.api, off).status()).isEqualTo(200);
        wants("\"ERASE_PERSON\"");
        assertThat(manager.patch(path, "{\"fourEyes\": [\"GIVE_ROLE\"]}", "If-Match", ANY)
                        .status())
                .isEqualTo(202);
        assertThat(put(second.id, "roles?reason=x", "{\"roles\": []}").status()).isEqualTo(409);
    }

    @Test
    void aProviderIsSwitchedOffByTwoAndNothingElseWithIt() {
        wants("\"SWITCH_OFF_SIGN_IN\"");
        Answer made = manager.post("/identity-providers", """
                {"organisation": "%s", "key": "p%s", "name": "Theirs", "issuer": "http://localhost:9/%s", "clientId": "linia"}""".formatted(house, name, name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = "/identity-providers/p" + name;
        assertThat(manager.patch(path + "?reason=x", "{\"active\": false, \"name\": \"Other\"}", "If-Match", ANY)
                        .status())
                .isEqualTo(409);
        Answer asked = manager.patch(path + "?reason=x", "{\"active\": false}", "If-Match", ANY);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(manager.get(path).json().getBoolean("active")).isTrue();
        assertThat(approve(second.api, asked).status()).isEqualTo(200);
        assertThat(manager.get(path).json().getBoolean("active")).isFalse();
    }

    @Test
    void anExportIsFetchedOnceAfterApproval() {
        wants("\"EXPORT_AUDIT\"");
        String file = "/audit/entries.csv?kind=TOKEN_CREATED&reason=Audit";
        Answer asked = second.api.get(file);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        assertThat(second.api.get(file).status()).isEqualTo(202);
        assertThat(approve(manager, asked).status()).isEqualTo(200);
        assertThat(second.api.get("/audit/entries.csv?kind=SIGNED_IN").status()).isEqualTo(400);

        assertThat(second.api.get(file).body()).startsWith("id,at,account");

        assertThat(second.api.get("/audit/entries.csv?kind=TOKEN_CREATED").status())
                .isEqualTo(400);
        assertThat(manager.get("/approval-requests/" + asked.text("id")).text("state"))
                .isEqualTo("FETCHED");
    }
}
