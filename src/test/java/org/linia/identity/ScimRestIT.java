package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.identity.Scim.ENTERPRISE;
import static org.linia.identity.Scim.GROUP;
import static org.linia.identity.Scim.USER;
import static org.linia.identity.Scim.assertError;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Visitor;

/**
 * Provisioning, in the order in which the collections of others have it: Okta's SCIM 2.0 specification test and group push,
 * what Microsoft Entra ID sends in its old and its new behaviour, and the operations of RFC 7644, 3.5.2.
 */
@BlackBox
class ScimRestIT {
    private final String name = "s" + UUID.randomUUID().toString().substring(0, 8);
    private final String mail = name + "@carpatia.example";
    private Scim scim;

    @BeforeEach
    void token() throws Exception {
        scim = Scim.of(Visitor.signedIn("manager"));
    }

    @Test
    void theProviderSaysWhatItCan() {
        JsonObject config = scim.get("/ServiceProviderConfig").json();
        for (String can : List.of("patch", "bulk", "filter", "sort", "etag")) {
            assertThat(config.getJsonObject(can).getBoolean("supported"))
                    .as(can)
                    .isTrue();
        }
        assertThat(config.getJsonObject("changePassword").getBoolean("supported"))
                .isFalse();
        assertThat(config.getJsonArray("authenticationSchemes").getJsonObject(0).getString("type"))
                .isEqualTo("oauthbearertoken");
        assertThat(scim.get("/ResourceTypes").body()).contains("\"/Users\"", "\"/Groups\"", ENTERPRISE);
        assertThat(scim.get("/ResourceTypes/User").text("endpoint")).isEqualTo("/Users");
        assertThat(scim.get("/Schemas").json().getInt("totalResults")).isGreaterThanOrEqualTo(3);
        assertThat(scim.get("/Schemas/" + USER).body())
                .contains("\"userName\"", "\"emails\"")
                .doesNotContain("\"password\"", "\"roles\"", "\"entitlements\"");
        assertError(scim.get("/Nothing"), 404, null);
        assertError(scim.get("/Users/abc"), 404, null);
    }

    @Test
    void oktasSpecificationTest() {
        Answer first = scim.get("/Users?count=1&startIndex=1");
        assertThat(first.json().getJsonArray("schemas").getString(0))
                .isEqualTo("urn:ietf:params:scim:api:messages:2.0:ListResponse");
        assertThat(first.json().getInt("itemsPerPage")).isEqualTo(1);
        assertThat(first.json().getInt("startIndex")).isEqualTo(1);
        assertThat(scim.find("Users", "userName eq \"" + mail + "\"", "&startIndex=1&count=100")
                        .getJsonArray("Resources"))
                .isEmpty();
        String body = """
                {'schemas': ['%s'], 'userName': '%s', 'name': {'givenName': 'Olive', 'familyName': 'Okta'}, 'groups': [],
                 'emails': [{'primary': true, 'value': '%s', 'type': 'work'}], 'displayName': '%s', 'locale': 'en-US',
                 'externalId': '%s', 'password': 'Sup3r-secret!', 'active': true}""";
        Answer made = scim.post("/Users", body.formatted(USER, mail, mail, "Olive Okta", name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.body()).doesNotContain("Sup3r");
        assertThat(made.text("userName")).isEqualTo(mail);
        String path = "/Users/" + made.text("id");
        assertThat(made.header("Location").orElse("")).endsWith("/scim/v2" + path);
        assertThat(scim.get(path).json().getJsonObject("meta").getString("resourceType"))
                .isEqualTo("User");
        assertThat(scim.count("Users", "userName eq \"" + mail.toUpperCase(java.util.Locale.ROOT) + "\""))
                .isEqualTo(1);
        assertError(scim.post("/Users", body.formatted(USER, mail, mail, "Olive Okta", name)), 409, "uniqueness");
        assertError(scim.get("/Users/010101010101010101"), 404, null);
        Answer put = scim.put(path, body.formatted(USER, mail, mail, "Olivia Okta", name));
        assertThat(put.text("displayName")).as(put.body()).isEqualTo("Olivia Okta");
        assertThat(scim.patch(path, "{'op': 'replace', 'value': {'active': false}}")
                        .json()
                        .getBoolean("active"))
                .isFalse();
        assertThat(scim.get(path).json().getBoolean("active")).isFalse();
        assertThat(scim.patch(path, "{'op': 'replace', 'value': {'active': true}}")
                        .json()
                        .getBoolean("active"))
                .isTrue();
        assertPastTheEnd();
    }

    private void assertPastTheEnd() {
        String ours = "userName sw \"" + name + "\"";
        JsonObject past = scim.find("Users", ours, "&startIndex=5&count=10");
        assertThat(past.getInt("totalResults")).isEqualTo(1);
        assertThat(past.getJsonArray("Resources")).isEmpty();
        JsonObject none = scim.find("Users", ours, "&count=0");
        assertThat(none.getInt("totalResults")).isEqualTo(1);
        assertThat(none.getInt("itemsPerPage")).isZero();
    }

    @Test
    void oktasGroupPush() {
        String ana = scim.person("ana." + name);
        String ben = scim.person("ben." + name);
        String cai = scim.person("cai." + name);
        Answer made = scim.post(
                "/Groups",
                "{'schemas': ['%s'], 'displayName': '%s', 'members': [{'value': '%s', 'display': 'ana'}]}"
                        .formatted(GROUP, name, ana));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = "/Groups/" + made.text("id");
        String renamed = name + " everyone";
        Answer rename = scim.patch(
                path,
                "{'op': 'replace', 'value': {'id': '%s', 'displayName': '%s'}}".formatted(made.text("id"), renamed));
        assertThat(rename.text("displayName")).as(rename.body()).isEqualTo(renamed);
        scim.patch(
                path,
                "{'op': 'add', 'path': 'members', 'value': [{'value': '%s'}, {'value': '%s'}]}".formatted(ben, cai));
        Answer gone = scim.patch(path, "{'op': 'remove', 'path': 'members[value eq \\\"%s\\\"]'}".formatted(ana));
        assertThat(gone.status()).as(gone.body()).isBetween(200, 204);
        assertThat(Scim.members(scim.get(path).json())).containsExactlyInAnyOrder(ben, cai);
        assertThat(scim.get("/Users/" + ben).json().getJsonArray("groups").toString())
                .contains(renamed);
        assertThat(scim.count("Groups", "displayName eq \"" + renamed + "\"")).isEqualTo(1);
        assertThat(scim.count("Users", "groups.display eq \"" + renamed + "\"")).isEqualTo(2);
        assertThat(scim.count("Groups", "members.value eq \"" + ben + "\"")).isEqualTo(1);
        Answer put = scim.put(
                path,
                "{'schemas': ['%s'], 'displayName': '%s', 'members': [{'value': '%s'}]}"
                        .formatted(GROUP, renamed, ana));
        assertThat(Scim.members(put.json())).containsExactly(ana);
        assertError(
                scim.post("/Groups", "{'schemas': ['%s'], 'displayName': '%s'}".formatted(GROUP, renamed)),
                409,
                "uniqueness");
        assertThat(scim.delete(path).status()).isEqualTo(204);
        assertError(scim.get(path), 404, null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatEntraIdSends(boolean old) {
        String boss = scim.person("boss." + name);
        Answer made = scim.post("/Users", """
                {'schemas': ['%s', '%s'], 'externalId': '%s', 'userName': '%s', 'active': true, 'displayName': 'Ella Entra',
                 'name': {'formatted': 'Ella Entra', 'familyName': 'Entra', 'givenName': 'Ella'},
                 'emails': [{'primary': true, 'type': 'work', 'value': '%s'}], 'title': 'Architect', 'preferredLanguage': 'ro-RO',
                 'addresses': [{'type': 'work', 'formatted': '1 Harbour St', 'primary': true}], 'roles': [],
                 'phoneNumbers': [{'type': 'mobile', 'value': '+40700000000'}],
                 '%s': {'employeeNumber': '42', 'department': 'Design %s', 'manager': {'value': '%s'}}}""".formatted(USER, ENTERPRISE, name, mail, mail, ENTERPRISE, name, boss));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        String path = "/Users/" + made.text("id");
        String next = "e." + mail;
        Answer changed = old
                ? scim.patch(path, """
                        {'op': 'Replace', 'path': 'displayName', 'value': 'Ella E'},
                        {'op': 'Replace', 'path': 'emails[type eq \\\"work\\\"].value', 'value': '%s'},
                        {'op': 'Replace', 'path': 'name.familyName', 'value': 'E'},
                        {'op': 'Replace', 'path': '%s:employeeNumber', 'value': '43'},
                        {'op': 'Add', 'path': 'nickName', 'value': 'Elle'},
                        {'op': 'Replace', 'path': 'addresses[type eq \\\"work\\\"].formatted', 'value': '2 Harbour St'}""".formatted(next, ENTERPRISE))
                : scim.patch(path, """
                        {'op': 'replace', 'path': 'emails[type eq \\\"work\\\"].value', 'value': '%s'},
                        {'op': 'replace', 'value': {'displayName': 'Ella E', 'name.familyName': 'E', '%s:employeeNumber': '43'}},
                        {'op': 'add', 'path': 'nickName', 'value': 'Elle'}""".formatted(next, ENTERPRISE));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        JsonObject now = scim.get(path).json();
        assertThat(now.getString("displayName")).isEqualTo("Ella E");
        assertThat(now.getJsonArray("emails").getJsonObject(0).getString("value"))
                .isEqualTo(next);
        assertThat(now.getJsonObject("name").getString("familyName")).isEqualTo("E");
        assertThat(now.getJsonObject(ENTERPRISE).getString("employeeNumber")).isEqualTo("43");
        assertThat(now.getJsonObject(ENTERPRISE).getJsonObject("manager").getString("value"))
                .isEqualTo(boss);
        assertAccount(made.text("id"), next);
        assertGroupsOfEntra(made.text("id"), old);
        assertSwitchedOffAndOn(path, old);
    }

    private void assertAccount(String id, String email) {
        JsonObject account = Api.as("manager").get("/accounts/" + id).json();
        assertThat(account.getString("name")).isEqualTo("Ella E");
        assertThat(account.getString("email")).isEqualTo(email);
        assertThat(account.getString("phone")).isEqualTo("+40700000000");
        assertThat(account.getString("language")).isEqualTo("ro");
        assertThat(account.getString("username")).isEqualTo(name);
        assertThat(account.getJsonArray("roles")).isEmpty();
        assertThat(account.toString()).contains("Design " + name);
        assertThat(Api.as("manager").get("/audit?subject=account:" + id).body())
                .contains("\"CREATED\"", "employeeNumber", "Ella Entra", "Ella E");
    }

    private void assertGroupsOfEntra(String person, boolean old) {
        Answer group = scim.post(
                "/Groups",
                "{'schemas': ['%s'], 'externalId': 'g-%s', 'displayName': '%s', 'members': []}"
                        .formatted(GROUP, name, name));
        String path = "/Groups/" + group.text("id");
        JsonObject found = scim.find("Groups", "externalId eq \"g-" + name + "\"", "&excludedAttributes=members");
        assertThat(found.getInt("totalResults")).isEqualTo(1);
        scim.patch(
                path,
                "{'op': '%s', 'path': 'members', 'value': [{'value': '%s'}]}".formatted(old ? "Add" : "add", person));
        assertThat(Scim.members(scim.get(path).json())).containsExactly(person);
        assertThat(Api.as("manager")
                        .get("/accounts/" + person)
                        .json()
                        .getJsonArray("groups")
                        .toString())
                .isEqualTo("[\"" + name + "\"]");
        assertThat(scim.get(path + "?excludedAttributes=members").body()).doesNotContain("members");
        scim.patch(
                path,
                old
                        ? "{'op': 'Remove', 'path': 'members', 'value': [{'value': '%s'}]}".formatted(person)
                        : "{'op': 'remove', 'path': 'members[value eq \\\"%s\\\"]'}".formatted(person));
        assertThat(Scim.members(scim.get(path).json())).isEmpty();
        scim.delete(path);
    }

    private void assertSwitchedOffAndOn(String path, boolean old) {
        String active = "{'op': '%s', 'path': 'active', 'value': %s}";
        assertThat(scim.patch(path, active.formatted(old ? "Replace" : "replace", old ? "'False'" : "false"))
                        .json()
                        .getBoolean("active"))
                .isFalse();
        assertThat(scim.patch(path, active.formatted(old ? "Replace" : "replace", old ? "'True'" : "true"))
                        .json()
                        .getBoolean("active"))
                .isTrue();
        assertThat(scim.delete(path).status()).isEqualTo(204);
        assertError(scim.get(path), 404, null);
        assertError(scim.delete(path), 404, null);
    }
}
