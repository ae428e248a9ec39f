package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.identity.Scim.ENTERPRISE;
import static org.linia.identity.Scim.GROUP;
import static org.linia.identity.Scim.USER;
import static org.linia.identity.Scim.assertError;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.browser.Beside;

/** What provisioning must not do, whoever asks for it. */
@BlackBox
@Beside
class ScimGuardRestIT {
    private static final String PASSWORD = "correct horse battery";

    private final Api manager = Api.as("manager");
    private final String name = "g" + UUID.randomUUID().toString().substring(0, 8);
    private Scim scim;

    @BeforeEach
    void token() throws Exception {
        scim = Scim.of(Visitor.signedIn("manager"));
    }

    @Test
    void aTokenForProvisioningOpensNothingElseAndNoOtherOpensThat() throws Exception {
        Api wrong = Api.withToken(scim.token());
        for (String path : List.of("/me", "/tickets", "/accounts", "/auth/token", "/identity-providers", "/nothing")) {
            assertThat(wrong.get(path).status()).as(path).isEqualTo(403);
        }
        assertThat(wrong.post("/tickets", "{\"title\": \"x\", \"type\": \"INCIDENT\"}")
                        .status())
                .isEqualTo(403);
        Answer refused = Scim.withToken(Visitor.signedIn("manager").token()).get("/Users");
        assertError(refused, 403, null);
        assertThat(refused.header("WWW-Authenticate").orElse("")).contains("insufficient_scope", "linia.scim");
        for (String token : new String[] {null, "linia_wrong", "a.b.c", "eyJhbGciOiJub25lIn0.e30."}) {
            assertError(Scim.withToken(token).get("/Users"), 401, null);
        }
        assertThat(Visitor.signedIn("engineer").makesToken("SCIM")).doesNotContain("id=\"secret\"");
    }

    @Test
    void whoHasNoManagersRoleAnyMoreProvisionsNothing() throws Exception {
        String id = colleague("carpatia", "[\"MANAGER\"]");
        Scim own = Scim.of(Visitor.signedIn(name, PASSWORD));
        assertThat(own.get("/Users?count=1").status()).isEqualTo(200);

        roles(id, "[]");
        assertError(own.get("/Users?count=1"), 403, null);

        Answer account = manager.get("/accounts/" + id);
        manager.patch("/accounts/" + id, "{\"active\": false}", "If-Match", account.etag());
        assertError(own.get("/Users?count=1"), 401, null);
    }

    @Test
    void anotherOrganisationsPeopleAndGroupsAreNotThere() throws Exception {
        manager.post(
                "/organisations", "{\"key\": \"%s\", \"name\": \"Other\", \"team\": \"first-line\"}".formatted(name));
        colleague(name, "[\"MANAGER\"]");
        Scim other = Scim.of(Visitor.signedIn(name, PASSWORD));
        String theirs = other.person("ana@" + name + ".example");
        Answer group = other.post("/Groups", "{'schemas': ['%s'], 'displayName': '%s'}".formatted(GROUP, name));
        String ours = scim.person("ana@" + name + ".example");
        assertThat(ours).isNotEqualTo(theirs);
        for (String path : List.of("/Users/" + theirs, "/Groups/" + group.text("id"))) {
            assertThat(other.get(path).status()).isEqualTo(200);
            assertError(scim.get(path), 404, null);
            assertError(
                    scim.put(
                            path,
                            "{'schemas': ['%s'], 'userName': 'x%s', 'displayName': 'x'}"
                                    .formatted(path.startsWith("/U") ? USER : GROUP, name)),
                    404,
                    null);
            assertError(scim.patch(path, "{'op': 'replace', 'path': 'displayName', 'value': 'x'}"), 404, null);
            assertError(scim.delete(path), 404, null);
        }
        assertThat(scim.count("Groups", "displayName eq \"" + name + "\"")).isZero();
        assertNobodyOfThemIsNamed(theirs, ours);
        assertBothHave("both@" + name + ".example", other);
    }

    private void assertNobodyOfThemIsNamed(String theirs, String ours) {
        assertThat(scim.count("Users", "id eq \"" + theirs + "\"")).isZero();
        assertError(
                scim.post(
                        "/Groups",
                        "{'schemas': ['%s'], 'displayName': 'x %s', 'members': [{'value': '%s'}]}"
                                .formatted(GROUP, name, theirs)),
                400,
                "invalidValue");
        assertError(
                scim.patch(
                        "/Users/" + ours,
                        "{'op': 'add', 'path': '%s:manager', 'value': {'value': '%s'}}".formatted(ENTERPRISE, theirs)),
                400,
                "invalidValue");
    }

    private void assertBothHave(String address, Scim other) {
        String mail = "'emails': [{'value': '%s'}]".formatted(address);
        for (Scim one : List.of(other, scim)) {
            assertThat(one.post("/Users", "{'schemas': ['%s'], 'userName': 'both.%s', %s}".formatted(USER, name, mail))
                            .status())
                    .isEqualTo(201);
        }
    }

    @Test
    void aStaleVersionChangesNothing() {
        String path = "/Users/" + scim.person(name);
        String etag = scim.get(path).etag();
        assertThat(scim.get(path, "If-None-Match", etag).status()).isEqualTo(304);
        String rename = "{'op': 'replace', 'path': 'displayName', 'value': 'Second'}";
        Answer fresh = scim.patch(path, rename, "If-Match", etag);
        assertThat(fresh.status()).as(fresh.body()).isEqualTo(200);
        assertThat(fresh.etag()).isNotEqualTo(etag);
        assertThat(scim.patch(path, rename.replace("Second", "Third"), "If-Match", etag)
                        .status())
                .isEqualTo(412);
        assertThat(scim.put(path, "{'schemas': ['%s'], 'userName': '%s'}".formatted(USER, name), "If-Match", etag)
                        .status())
                .isEqualTo(412);
        assertThat(scim.delete(path, "If-Match", etag).status()).isEqualTo(412);
        assertThat(scim.get(path).text("displayName")).isEqualTo("Second");
        assertThat(scim.delete(path, "If-Match", "*").status()).isEqualTo(204);
    }

    @Test
    void hostileFiltersAndBodiesAreRefusedInWords() {
        String deep = "(".repeat(3_000) + "userName pr" + ")".repeat(3_000);
        for (String filter : List.of(
                "userName eq 'x'",
                "userName eq \"x\"; drop table account",
                "unknown eq \"x\"",
                "password eq \"x\"",
                "active gt true",
                "meta.created co \"20\"",
                "userName",
                "roles pr")) {
            Answer answer = scim.get(
                    "/Users?filter=" + java.net.URLEncoder.encode(filter, java.nio.charset.StandardCharsets.UTF_8));
            assertThat(answer.status()).as("%s: %s", filter, answer.body()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain("Exception", "select");
        }
        assertThat(scim.post(
                                "/Users/.search",
                                "{'schemas': ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'], 'filter': '"
                                        + deep + "'}")
                        .status())
                .isEqualTo(400);
        assertThat(scim.find("Users", "userName eq \"' or 1=1 --\"").getInt("totalResults"))
                .isZero();
        assertThat(scim.find("Users", "displayName co \"%\" and userName sw \"" + name + "\"")
                        .getInt("totalResults"))
                .isZero();
        assertError(scim.post("/Users", "{'schemas': ['%s'], 'userName':".formatted(USER)), 400, "invalidSyntax");
        assertError(scim.post("/Users", "[]"), 400, "invalidSyntax");
        assertThat(scim.post("/Users", "{'schemas': ['%s']}".formatted(USER)).status())
                .isEqualTo(400);
        assertError(
                scim.post("/Users", "{'schemas': ['%s'], 'userName': 'a\\u0000b'}".formatted(USER)),
                400,
                "invalidValue");
        assertThat(scim.post("/Users", "{'schemas': ['%s'], 'userName': '%s'}".formatted(USER, "x".repeat(2_000_000)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void rolesAreNoneOfItsBusinessAndTheLastManagerStays() {
        Answer made = scim.post(
                "/Users",
                "{'schemas': ['%s'], 'userName': '%s', 'roles': [{'value': 'MANAGER'}], 'entitlements': [{'value': 'x'}]}"
                        .formatted(USER, name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(manager.get("/accounts/" + made.text("id")).json().getJsonArray("roles"))
                .isEmpty();
        assertThat(scim.patch(
                                "/Users/" + made.text("id"),
                                "{'op': 'add', 'path': 'roles', 'value': [{'value': 'MANAGER'}]}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void aRoleThatAManagerGaveToAGroupActsAtTheNextRequestAndEndsWithIt() throws Exception {
        String id = colleague("carpatia", "[]");
        Api person = Api.withToken(Visitor.signedIn(name, PASSWORD).token());
        Answer given = manager.post(
                "/role-grants",
                "{\"role\": \"carpatia.operator\", \"kind\": \"GROUP\", \"holder\": \"%s\"}".formatted(name));
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        Answer group = scim.post("/Groups", "{'schemas': ['%s'], 'displayName': '%s'}".formatted(GROUP, name));
        String path = "/Groups/" + group.text("id");
        assertThat(person.get("/me").json().getJsonArray("roles").toString()).doesNotContain("\"operator\"");

        scim.patch(path, "{'op': 'add', 'path': 'members', 'value': [{'value': '%s'}]}".formatted(id));
        assertThat(person.get("/me").json().getJsonArray("roles").toString()).contains("\"operator\"");

        scim.delete(path);
        assertThat(person.get("/me").json().getJsonArray("roles").toString()).doesNotContain("\"operator\"");
    }

    @Test
    void theLastManagerOfAnOrganisationCannotBeSwitchedOff() throws Exception {
        manager.post(
                "/organisations", "{\"key\": \"%s\", \"name\": \"Alone\", \"team\": \"first-line\"}".formatted(name));
        String id = colleague(name, "[\"MANAGER\"]");
        Scim own = Scim.of(Visitor.signedIn(name, PASSWORD));

        assertError(own.patch("/Users/" + id, "{'op': 'replace', 'path': 'active', 'value': false}"), 409, null);
        assertError(own.delete("/Users/" + id), 409, null);
        assertThat(own.get("/Users/" + id).json().getBoolean("active")).isTrue();
    }

    @Test
    void manyThingsAtOnceAreEachDoneOrRefused() {
        Answer answer = scim.post("/Bulk", """
                {'schemas': ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'], 'Operations': [
                 {'method': 'POST', 'path': '/Users', 'bulkId': 'one', 'data': {'schemas': ['%1$s'], 'userName': 'bulk.%3$s'}},
                 {'method': 'POST', 'path': '/Groups', 'bulkId': 'two', 'data': {'schemas': ['%2$s'], 'displayName': 'Bulk %3$s',
                  'members': [{'type': 'User', 'value': 'bulkId:one'}]}},
                 {'method': 'DELETE', 'path': '/Users/999999999999'}]}""".formatted(USER, GROUP, name));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"201\"", "\"404\"");
        assertThat(scim.count("Groups", "displayName eq \"Bulk " + name + "\" and members pr"))
                .isEqualTo(1);
    }

    @Test
    void whoIsTakenOutComesBackAsTheSamePersonOnlyByBothNames() {
        String body =
                "{'schemas': ['%s'], 'userName': '%s', 'externalId': '%s', 'emails': [{'value': '%s@carpatia.example'}]}";
        String first =
                scim.post("/Users", body.formatted(USER, name, "x-1", name)).text("id");
        scim.delete("/Users/" + first);
        assertThat(manager.get("/accounts/" + first).json().getBoolean("active"))
                .isFalse();
        String other =
                scim.post("/Users", body.formatted(USER, name, "x-2", name)).text("id");
        assertThat(other).isNotEqualTo(first);
        scim.delete("/Users/" + other);

        assertThat(scim.post("/Users", body.formatted(USER, name, "x-1", name)).text("id"))
                .isEqualTo(first);
        assertThat(manager.get("/accounts/" + first).json().getBoolean("active"))
                .isTrue();
    }

    /** Somebody called as the test, with a password and those roles; their id. */
    private String colleague(String organisation, String roles) throws IOException, InterruptedException {
        Answer made = manager.post(
                "/accounts",
                "{\"username\": \"%s\", \"name\": \"%s\", \"organisation\": \"%s\"}"
                        .formatted(name, name, organisation));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = "/accounts/" + made.text("id");
        send(path + "/password", "{\"password\": \"" + PASSWORD + "\"}");
        roles(made.text("id"), roles);
        return made.text("id");
    }

    private void roles(String id, String roles) {
        send("/accounts/" + id + "/roles", "{\"roles\": " + roles + "}");
    }

    private void send(String path, String body) {
        String etag = manager.get(path.substring(0, path.lastIndexOf('/'))).etag();
        Answer answer = manager.send(
                "PUT", path, BodyPublishers.ofString(body), "If-Match", etag, "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.body()).isBetween(200, 204);
    }
}
