package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** What no change of rights may bring about. */
@BlackBox
class AccessBoundsRestIT extends AccessCentreStory {
    @Test
    void nobodyGivesAwayWhatTheyDoNotHoldNorRaisesTheirOwnRights() {
        role(
                "MANAGER",
                "[\"ADMINISTER_ACCOUNTS\", \"ADMINISTER_ROLES\", \"ADMINISTER_TEAMS\"]",
                "\"reach\": \"ORGANISATION\"");
        Person clerk = person("");
        give("ACCOUNT", name);

        assertThat(clerk.api.get("/accounts?q=" + name).status()).isEqualTo(200);
        assertThat(clerk.api.get("/audit").status()).isEqualTo(403);
        assertThat(clerk.api.get("/identity-providers").status()).isEqualTo(403);
        assertThat(clerk.api.get("/imports").status()).isEqualTo(403);
        Answer beyond = clerk.api.post("/roles", """
                {"organisation": "carpatia", "key": "%s-more", "name": "More", "basedOn": "MANAGER",
                 "permissions": ["SEE_AUDIT_LOG"]}""".formatted(name));
        assertThat(beyond.status()).isEqualTo(403);
        Answer grown = clerk.api.patch(
                "/roles/" + name(),
                "{\"permissions\": [\"ADMINISTER_ACCOUNTS\", \"ADMINISTER_ROLES\", \"SEE_AUDIT_LOG\"]}",
                "If-Match",
                manager.get("/roles/" + name()).etag());
        assertThat(grown.status()).isEqualTo(403);
        assertThat(clerk.give("carpatia.manager", "ACCOUNT", name).status()).isEqualTo(403);
        Answer ownRoles = clerk.put("/accounts/" + clerk.id + "/roles", "{\"roles\": [\"MANAGER\"]}");
        assertThat(ownRoles.status()).isEqualTo(403);
        // a team whose members hold more is a way up, too
        Answer team = manager.post(
                "/teams",
                "{\"key\": \"%s\", \"name\": \"%s\", \"levels\": [1], \"organisations\": [\"carpatia\"]}"
                        .formatted(name, name));
        give("carpatia.manager", "TEAM", name, "");
        Answer joined = clerk.api.patch(
                "/teams/" + name, "{\"members\": [\"%s\"]}".formatted(clerk.id), "If-Match", team.etag());
        Answer friend = clerk.api.patch(
                "/teams/" + name, "{\"members\": [\"%s\"]}".formatted(id("li.na")), "If-Match", team.etag());
        assertThat(joined.status()).isEqualTo(403);
        assertThat(friend.status()).isEqualTo(403);
        assertThat(manager.get("/teams/" + name).json().getJsonArray("members")).isEmpty();
    }

    @Test
    void nobodyActsAsSomebodyWhoMayDoMore() {
        role("MANAGER", "[\"ADMINISTER_ACCOUNTS\", \"ADMINISTER_PROVIDERS\"]", "\"reach\": \"ORGANISATION\"");
        Person clerk = person("");
        give("ACCOUNT", name);
        String victim = "/accounts/" + manager.get("/me").text("id");
        String etag = manager.get(victim).etag();

        Answer password = clerk.api.send(
                "PUT",
                victim + "/password",
                BodyPublishers.ofString("{\"password\": \"taken over at last\"}"),
                "Content-Type",
                "application/json",
                "If-Match",
                etag);
        Answer address = clerk.api.patch(victim, "{\"email\": \"me@evil.example\"}", "If-Match", etag);

        assertThat(password.status()).isEqualTo(403);
        assertThat(address.status()).isEqualTo(403);
        assertThat(clerk.api.send("DELETE", victim + "/sessions", none()).status())
                .isEqualTo(403);
        assertThat(manager.get(victim).etag()).isEqualTo(etag);
        Answer department = manager.post("/organisations/carpatia/departments", "{\"name\": \"%s\"}".formatted(name));
        Answer given = give("carpatia.manager", "DEPARTMENT", department.text("id"), "");
        Answer made = clerk.api.post("/accounts", """
                {"username": "%s-2", "name": "Puppet", "organisation": "carpatia", "department": "%s"}""".formatted(name, department.text("id")));
        takeBack(given);
        assertThat(made.status()).isEqualTo(403);
        assertThat(manager.get("/accounts?q=" + name + "-2").items()).isEmpty();
        String own = "/accounts/" + id("li.na");
        assertThat(clerk.api
                        .patch(
                                own,
                                "{\"phone\": \"+86 21 5555 0232\"}",
                                "If-Match",
                                manager.get(own).etag())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsKeptApartNobodyGetsTogether() {
        String organisation = organisation();
        Answer pair = manager.post("/duty-pairs", """
                {"organisation": "%s", "first": "SEE_AUDIT_LOG", "second": "ADMINISTER_ACCOUNTS",
                 "reason": "Whoever makes accounts does not watch themselves"}""".formatted(organisation));
        assertThat(pair.status()).isEqualTo(201);
        Person somebody = person("", organisation);
        role(organisation, "auditor", "MANAGER", "[\"SEE_AUDIT_LOG\"]");
        role(organisation, "clerk", "MANAGER", "[\"ADMINISTER_ACCOUNTS\", \"ADMINISTER_ROLES\"]");

        assertThat(give(organisation + ".auditor", "ACCOUNT", name, "").status())
                .isEqualTo(201);
        Answer both = give(organisation + ".clerk", "ACCOUNT", name, "");
        assertThat(both.status()).isEqualTo(409);
        assertThat(both.text("detail")).contains("does not watch themselves");
        assertThat(somebody.api.get("/accounts").status()).isEqualTo(403);

        assertThat(manager.send("DELETE", "/duty-pairs/" + pair.text("id"), none())
                        .status())
                .isEqualTo(204);
        assertThat(give(organisation + ".clerk", "ACCOUNT", name, "").status()).isEqualTo(201);
    }

    @Test
    void aBuiltInRoleIsNarrowedWithinSafeBoundsForItsOrganisationAlone() {
        String organisation = organisation();
        String path = "/roles/" + organisation + ".operator";
        Answer before = manager.get(path);
        assertThat(before.json().getBoolean("builtIn")).isTrue();

        Answer narrowed = manager.patch(path, "{\"permissions\": [\"SEE_TICKETS\"]}", "If-Match", before.etag());
        assertThat(narrowed.status()).isEqualTo(200);
        assertThat(narrowed.json().getJsonArray("permissions")).hasSize(1);
        assertThat(manager.patch(path, "{\"permissions\": [\"SEE_TICKETS\"]}", "If-Match", before.etag())
                        .status())
                .isEqualTo(412);
        assertThat(manager.get("/roles/carpatia.operator").json().getJsonArray("permissions"))
                .hasSizeGreaterThan(5);
        assertThat(manager.patch(path, "{\"permissions\": [\"SEE_AUDIT_LOG\"]}", "If-Match", narrowed.etag())
                        .violations())
                .contains("permissions");
        Answer managers = manager.get("/roles/" + organisation + ".manager");
        assertThat(manager.patch(
                                "/roles/" + organisation + ".manager",
                                "{\"permissions\": [\"SEE_REPORTS\"]}",
                                "If-Match",
                                managers.etag())
                        .violations())
                .containsExactly("permissions");
    }

    @Test
    void rolesOfOtherOrganisationsAreNotThere() {
        String organisation = organisation();
        Person stranger = person("", organisation);
        give(organisation + ".manager", "ACCOUNT", name, "");

        assertThat(stranger.api.get("/roles").items().toString()).doesNotContain("carpatia");
        assertThat(stranger.api.get("/roles/carpatia.operator").status()).isEqualTo(404);
        assertThat(stranger.api.get("/role-grants?role=carpatia.operator").status())
                .isEqualTo(404);
        assertThat(stranger.give("carpatia.operator", "ACCOUNT", name).status()).isEqualTo(404);
        assertThat(stranger.api
                        .get("/accounts/" + manager.get("/me").text("id") + "/access")
                        .status())
                .isEqualTo(404);
        long ticket = ticketOf("li.na");
        assertThat(stranger.api.get("/tickets/" + ticket + "/access").status()).isEqualTo(404);
    }
}
