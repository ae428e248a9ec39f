package org.linia.ticket.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.linia.ticket.live.OpenSocket.PATIENCE;

import jakarta.json.JsonObject;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.Visitor;

/** Who hears what on the live line, and how soon. */
@BlackBox
class LiveIT {

    @Test
    void whatARequesterReportsReachesStaff() throws Exception {
        Visitor user = Visitor.signedIn("user");
        try (OpenSocket operator = OpenSocket.of(Visitor.signedIn("operator"))) {
            long number = user.reports("The printer hums");

            JsonObject news = operator.news(number);

            assertThat(news).isNotNull();
            assertThat(news.getJsonArray("kinds").toString()).contains("OPENED");
            assertThat(news.getString("team")).isEqualTo("first-line");
            assertThat(news.getJsonObject("by").getString("name")).startsWith("Alexandra");
        }
    }

    @Test
    void aStrangerHearsNothing() throws Exception {
        Visitor manager = Visitor.signedIn("manager");
        Visitor user = Visitor.signedIn("user");
        try (OpenSocket stranger = OpenSocket.of(user);
                OpenSocket operator = OpenSocket.of(Visitor.signedIn("operator"))) {
            long number = manager.reports("Only the manager's business");

            assertThat(operator.news(number)).isNotNull();
            assertThat(stranger.hadNews(number, user.reports("The user's own"))).isFalse();
        }
    }

    @Test
    void anInternalNoteIsNewsForStaffAlone() throws Exception {
        Visitor user = Visitor.signedIn("user");
        Visitor operator = Visitor.signedIn("operator");
        long number = user.reports("Outlook asks for the password");
        try (OpenSocket requester = OpenSocket.of(user);
                OpenSocket engineer = OpenSocket.of(Visitor.signedIn("engineer"))) {
            operator.call("POST", "/tickets/" + number + "/messages", note("secret", "INTERNAL"), 1);
            assertThat(engineer.awaits(message -> message.toString().contains("MESSAGE_ADDED"), PATIENCE))
                    .isNotNull();

            operator.call("POST", "/tickets/" + number + "/messages", note("Hello", "PUBLIC"), 2);

            JsonObject first = requester.awaits(message -> message.toString().contains("MESSAGE_ADDED"), PATIENCE);
            assertThat(first).isNotNull();
            assertThat(first.getJsonNumber("version").longValue()).isEqualTo(3);
        }
    }

    @Test
    void staffSeeWhoElseIsHereAndRequestersSeeOnlyWhoReplies() throws Exception {
        Visitor user = Visitor.signedIn("user");
        long number = user.reports("Who is here?");
        try (OpenSocket requester = OpenSocket.of(user);
                OpenSocket operator = OpenSocket.of(Visitor.signedIn("operator"));
                OpenSocket engineer = OpenSocket.of(Visitor.signedIn("engineer"))) {
            requester.says(Map.of("open", "ticket:" + number));
            operator.says(Map.of("open", "ticket:" + number));
            engineer.says(Map.of("open", "ticket:" + number, "typing", "note"));

            assertThat(operator.awaits(people("Dimitar Petrov", "note"), PATIENCE))
                    .isNotNull();
            engineer.says(Map.of("open", "ticket:" + number, "typing", "reply"));

            JsonObject seen = requester.awaits(message -> message.toString().contains("Dimitar"), PATIENCE);
            assertThat(seen).isNotNull();
            assertThat(seen.toString()).contains("reply").doesNotContain("Ioana");
        }
    }

    @Test
    void whoLeavesIsGone() throws Exception {
        long number = Visitor.signedIn("user").reports("Come and go");
        try (OpenSocket operator = OpenSocket.of(Visitor.signedIn("operator"))) {
            operator.says(Map.of("open", "ticket:" + number));
            OpenSocket engineer = OpenSocket.of(Visitor.signedIn("engineer"));
            engineer.says(Map.of("open", "ticket:" + number));
            assertThat(operator.awaits(message -> message.toString().contains("Dimitar"), PATIENCE))
                    .isNotNull();

            engineer.close();

            assertThat(operator.awaits(message -> message.toString().contains("\"people\":[]"), PATIENCE))
                    .isNotNull();
        }
    }

    @Test
    void aPageOfSomebodyElseIsNotLetIn() throws Exception {
        String cookie = Visitor.signedIn("operator").cookie();
        WebSocket.Listener nobody = new WebSocket.Listener() {};

        assertThatThrownBy(() -> OpenSocket.connect(cookie, "https://elsewhere.example", nobody))
                .hasMessageContaining("Handshake");
        assertThatThrownBy(() -> OpenSocket.connect(null, OpenSocket.origin(), nobody))
                .hasMessageContaining("Handshake");
    }

    private static Map<String, String> note(String body, String visibility) {
        return Map.of("body", body, "visibility", visibility);
    }

    private static Predicate<JsonObject> people(String name, String typing) {
        return message -> message.getString("kind").equals("presence")
                && message.getJsonArray("people").stream()
                        .anyMatch(one -> one.asJsonObject().getString("name").equals(name)
                                && one.asJsonObject().get("typing").toString().contains(typing));
    }
}
