package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** Passwords are refused, but for those of accounts that are kept for the day on which the provider is away. */
@BlackBox
class BreakGlassRestIT extends AccessCentreStory {
    private static final String PASSWORD = "correct horse battery";

    @Test
    void whileAProviderIsAwayOneAccountStillComesInAndIsHeardOf() {
        String organisation = organisation();
        Person somebody = person("", organisation);
        String other = other(organisation);
        assertThat(off(organisation).body()).contains("break-glass");
        Answer role = give(organisation + ".manager", "ACCOUNT", name, "");
        assertThat(mark(somebody, true).status()).isEqualTo(200);
        assertThat(off(organisation).body()).contains("no identity provider");
        provider(organisation);
        assertThat(signIn(other, PASSWORD).status()).isEqualTo(200);
        assertThat(off(organisation).status()).isEqualTo(200);

        Answer refused = signIn(other, PASSWORD);
        Answer wrong = signIn(other, "not even the password");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.text("detail")).isEqualTo(wrong.text("detail"));
        assertThat(signIn(name, "not even the password").status()).isEqualTo(401);
        assertThat(signIn(name, PASSWORD).status()).isEqualTo(200);
        assertThat(manager.get("/audit?kind=BREAK_GLASS_USED&person=" + name).items())
                .hasSize(1);
        assertThat(manager.get("/notices").body()).contains(name + " signed in with a break-glass account");

        assertThat(mark(somebody, false).status()).isEqualTo(409);
        assertThat(takeBack(role).status()).isEqualTo(409);
        String path = "/accounts/" + somebody.id;
        assertThat(manager.patch(
                                path,
                                "{\"active\": false}",
                                "If-Match",
                                manager.get(path).etag())
                        .status())
                .isEqualTo(409);
        assertThat(manager.get(path).json().getBoolean("breakGlass")).isTrue();
    }

    @Test
    void onlyWhoHasAPasswordIsKeptForEmergencies() {
        String id = manager.post("/accounts", """
                {"username": "%s", "name": "%s", "organisation": "carpatia"}""".formatted(name, name)).text("id");
        assertThat(put(id, "/break-glass", "{\"breakGlass\": true}").violations())
                .containsExactly("breakGlass");
        assertThat(off("carpatia").violations()).containsExactly("passwordsOff");
    }

    private String other(String organisation) {
        String username = name + "-2";
        String id = manager.post("/accounts", """
                {"username": "%s", "name": "%s", "organisation": "%s"}""".formatted(username, username, organisation))
                .text("id");
        put(id, "/password", "{\"password\": \"" + PASSWORD + "\"}");
        return username;
    }

    private void provider(String organisation) {
        Answer made = manager.post("/identity-providers", """
                {"key": "p-%s", "name": "Provider", "organisation": "%s", "issuer": "https://id.example/%s",
                 "clientId": "linia"}""".formatted(name, organisation, name));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private Answer mark(Person somebody, boolean breakGlass) {
        return put(somebody.id, "/break-glass", "{\"breakGlass\": %s}".formatted(breakGlass));
    }

    private Answer put(String id, String what, String json) {
        String path = "/accounts/" + id;
        return manager.send(
                "PUT",
                path + what,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get(path).etag());
    }

    private Answer off(String organisation) {
        String path = "/access-policies/" + organisation;
        return manager.patch(
                path, "{\"passwordsOff\": true}", "If-Match", manager.get(path).etag());
    }

    private static Answer signIn(String username, String password) {
        return Api.stranger()
                .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password));
    }
}
