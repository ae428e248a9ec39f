package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.ticket.live.OpenSocket;

/** Whoever sees only what is assigned to them hears that it went away, and nothing more of it (X2, A5). */
@BlackBox
class TicketLeavesReachIT extends AccessCentreStory {
    @Test
    void thatATicketWentAwayIsToldWithoutWhatBecameOfIt() throws Exception {
        role("OPERATOR", ON_TICKETS, "\"reach\": \"ASSIGNED\"");
        Person person = person("");
        manager.post("/teams", """
                {"key": "%s", "name": "%s", "levels": [1], "organisations": ["carpatia"], "members": ["%s"]}""".formatted(name, name, person.id));
        give("ACCOUNT", name);
        long number = ticketOf("li.na");
        manager.move(number, "assign", "{\"team\": \"%s\", \"assignee\": \"%s\"}".formatted(name, person.id));
        assertThat(person.api.get("/tickets/" + number).status()).isEqualTo(200);
        try (OpenSocket open = OpenSocket.of(Visitor.signedIn(name, PASSWORD))) {
            manager.move(number, "assign", "{\"team\": \"first-line\"}");

            JsonObject gone = open.news(number);
            assertThat(gone).isNotNull();
            assertThat(gone.keySet()).containsExactlyInAnyOrder("kind", "number", "version", "kinds");
            assertThat(gone.getJsonArray("kinds")).isEmpty();
            assertThat(person.api.get("/tickets/" + number).status()).isEqualTo(404);

            manager.post("/tickets/" + number + "/messages", "{\"body\": \"hello\"}");
            long later = ticketOf("li.na");
            manager.move(later, "assign", "{\"team\": \"%s\", \"assignee\": \"%s\"}".formatted(name, person.id));
            assertThat(open.hadNews(number, later)).isFalse();
        }
    }
}
