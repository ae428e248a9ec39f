package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Roles as data: what they allow and reach, and to whom they are given. */
@BlackBox
class AccessCentreRestIT extends AccessCentreStory {
    @Test
    void aRoleForOneOfficeSeesAndDoesWhatItSaysAndNothingElse() {
        role("OPERATOR", ON_TICKETS, "\"reach\": \"OFFICE\", \"offices\": [\"%s\"]".formatted(office("Gdańsk")));
        Person night = person("");
        long here = ticketOf("piotr.nowak");
        long elsewhere = ticketOf("li.na");
        assertThat(night.api.get("/tickets/" + here).status()).isEqualTo(404);

        Answer given = give("ACCOUNT", name);
        assertThat(given.status()).isEqualTo(201);

        assertThat(night.api.get("/tickets/" + here).status()).isEqualTo(200);
        assertThat(night.api.get("/tickets/" + here + "/timeline").status()).isEqualTo(200);
        assertThat(found(night.api, here)).hasSize(1);
        assertThat(night.api
                        .move(here, "resolve", "{\"solution\": \"Turned on\", \"causeCode\": \"HARDWARE\"}")
                        .status())
                .isEqualTo(200);
        assertThat(night.api.move(here, "assign", "{\"assignee\": \"me\"}").status())
                .isEqualTo(403);
        for (String part : List.of("", "/timeline", "/messages", "/attachments", "/links", "/clocks")) {
            assertThat(night.api.get("/tickets/" + elsewhere + part).status())
                    .as(part)
                    .isEqualTo(404);
        }
        assertThat(found(night.api, elsewhere)).isEmpty();
        assertThat(night.api.get("/accounts").status()).isEqualTo(403);

        assertThat(takeBack(given).status()).isEqualTo(204);
        assertThat(night.api.get("/tickets/" + here).status()).isEqualTo(404);
        assertThat(night.api.get("/me").json().getJsonArray("roles").toString()).isEqualTo("[\"user\"]");
    }

    @Test
    void whatOneRoleAllowsCountsOnlyForWhatThatRoleReaches() {
        Person both = person("");
        long here = ticketOf("piotr.nowak");
        long elsewhere = ticketOf("li.na");
        role("OPERATOR", ON_TICKETS, "\"reach\": \"OFFICE\", \"offices\": [\"%s\"]".formatted(office("Gdańsk")));
        give("ACCOUNT", name);
        Answer reader = manager.post("/roles", """
                {"organisation": "carpatia", "key": "%s-reader", "name": "Reader", "basedOn": "OPERATOR",
                 "permissions": ["SEE_TICKETS"], "reach": "OFFICE", "offices": ["%s"]}""".formatted(name, office("Shanghai")));
        give(reader.text("key"), "ACCOUNT", name, "");

        assertThat(both.api.get("/tickets/" + elsewhere).status()).isEqualTo(200);
        Answer refused = both.api.move(elsewhere, "resolve", "{\"solution\": \"x\", \"causeCode\": \"HARDWARE\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("detail")).contains("Resolve, cancel and reopen tickets");
        assertThat(both.api
                        .post("/tickets/" + elsewhere + "/messages", "{\"body\": \"hello\"}")
                        .status())
                .isEqualTo(403);
        assertThat(both.api
                        .post("/tickets/" + here + "/messages", "{\"body\": \"hello\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aRoleIsHeldThroughADepartmentAboveAndATeamAndIsExplained() {
        Answer department = manager.post("/organisations/carpatia/departments", "{\"name\": \"%s\"}".formatted(name));
        Answer below = manager.post(
                "/organisations/carpatia/departments",
                "{\"name\": \"%s night\", \"parent\": \"%s\"}".formatted(name, department.text("id")));
        Person member = person(", \"department\": \"%s\"".formatted(below.text("id")));
        role("OPERATOR", ON_TICKETS, "\"reach\": \"DEPARTMENT\"");
        long own = ticketOf(name);
        Answer given = give("DEPARTMENT", department.text("id"));

        JsonObject access = manager.get("/accounts/" + member.id + "/access").json();
        JsonObject held = access.getJsonArray("roles").getJsonObject(0);
        assertThat(held.getString("name")).isEqualTo("Night of " + name);
        assertThat(held.getJsonArray("departments").toString()).contains(name + " night");
        assertThat(held.getJsonArray("grants").getJsonObject(0).getString("holderName"))
                .isEqualTo(name);
        assertThat(workers(own)).contains(name);

        takeBack(given);
        assertThat(workers(own)).doesNotContain(name);
        Answer team = manager.post(
                "/teams",
                "{\"key\": \"%s\", \"name\": \"%s\", \"levels\": [1], \"organisations\": [\"carpatia\"], \"members\": [\"%s\"]}"
                        .formatted(name, name, member.id));
        assertThat(team.status()).isEqualTo(201);
        give("TEAM", name);
        assertThat(workers(own)).contains(name);
    }

    @Test
    void aRoleActsFromItsBeginningToItsEnd() {
        Person later = person("");
        role("OPERATOR", ON_TICKETS, "\"reach\": \"ORGANISATION\"");
        String tomorrow = Instant.now().plusSeconds(86_400).toString();

        Answer ahead = give(name(), "ACCOUNT", name, ", \"from\": \"%s\"".formatted(tomorrow));
        assertThat(ahead.status()).isEqualTo(201);
        assertThat(later.api.get("/me").json().getJsonArray("roles")).hasSize(1);
        assertThat(give(name(), "ACCOUNT", name, ", \"until\": \"2020-01-01T00:00:00Z\"")
                        .violations())
                .containsExactly("until");
        takeBack(ahead);
        assertThat(give(name(), "ACCOUNT", name, ", \"until\": \"%s\"".formatted(tomorrow))
                        .status())
                .isEqualTo(201);
        assertThat(later.api.get("/me").json().getJsonArray("roles").toString()).contains("operator");
        assertThat(give("ACCOUNT", name).status()).isEqualTo(409);
    }

    @Test
    void grantsThatNobodyLookedAtAreListedUntilSomebodyDoes() {
        person("");
        role("OPERATOR", ON_TICKETS, "\"reach\": \"ASSIGNED\"");
        String id = give("ACCOUNT", name).text("id");

        assertThat(due()).contains(id);
        assertThat(manager.post("/role-grants/" + id + "/review", "").status()).isEqualTo(204);
        assertThat(manager.get("/role-grants?role=" + name())
                        .items()
                        .getJsonObject(0)
                        .getString("reviewedBy"))
                .isNotEmpty();
    }
}
