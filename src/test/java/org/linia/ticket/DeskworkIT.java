package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.ticket.TicketApi.Answer;

/** What makes a day at the desk shorter: drafts, replies, views, many tickets at once. */
@BlackBox
class DeskworkIT {
    private final TicketApi user = TicketApi.as("user");
    private final TicketApi operator = TicketApi.as("operator");

    @Test
    void aDraftIsItsWritersAlone_andTheLastWordCounts() {
        assertThat(user.put("drafts/ticket:7", "{\"body\": {\"text\": \"half a sen\"}}")
                        .status())
                .isEqualTo(204);
        user.put("drafts/ticket:7", "{\"body\": {\"text\": \"half a sentence\"}}");

        assertThat(user.get("drafts/ticket:7").json().getJsonObject("body").getString("text"))
                .isEqualTo("half a sentence");
        assertThat(operator.get("drafts/ticket:7").status()).isEqualTo(404);
        assertThat(user.delete("drafts/ticket:7").status()).isEqualTo(204);
        assertThat(user.get("drafts/ticket:7").status()).isEqualTo(404);
    }

    @Test
    void aDraftIsNoWarehouse() {
        String huge = "{\"body\": {\"text\": \"" + "x".repeat(100_001) + "\"}}";

        assertThat(user.put("drafts/new", huge).status()).isEqualTo(400);
        assertThat(user.put("drafts/new", "{\"body\": {\"text\": \"\\u0000\"}}").status())
                .isEqualTo(400);
    }

    @Test
    void aReplyIsReadyForItsReader() {
        long ticket = user.opens("Slow {me.name}");

        List<JsonObject> replies =
                operator.get("tickets/" + ticket + "/canned-replies").items();

        JsonObject received = replies.stream()
                .filter(reply -> reply.getString("key").equals("received"))
                .findFirst()
                .orElseThrow();
        assertThat(received.getString("text"))
                .contains("Alexandra", "Slow {me.name}", Long.toString(ticket), "Ioana Munteanu")
                .doesNotContain("{requester.name}");
        assertThat(user.get("tickets/" + ticket + "/canned-replies").status()).isEqualTo(403);
    }

    @Test
    void aViewCountsWhatItsOwnerSees() {
        user.opens("Counted");
        Answer saved = user.put("views/My%20open?state=NEW&requester=me&sort=-priority", "");

        assertThat(saved.status()).isEqualTo(200);
        JsonObject view = user.get("views").items().get(0);
        assertThat(view.getString("name")).isEqualTo("My open");
        assertThat(view.getString("sort")).isEqualTo("-priority");
        assertThat(view.getInt("count")).isPositive();
        assertThat(user.delete("views/" + view.getString("id")).status()).isEqualTo(204);
        assertThat(user.delete("views/" + view.getString("id")).status()).isEqualTo(404);
    }

    @Test
    void manyTicketsAreDoneAtOnce_eachForItself_andTakenBackWhereNobodyWentOn() {
        long kept = user.opens("First");
        long changed = user.opens("Second");
        long stale = user.opens("Third");
        user.post("tickets/" + stale + "/messages", "{\"body\": \"wait\"}");

        JsonObject done = operator.post(
                        "tickets/bulk",
                        "{\"tickets\": [\"%d:1\", \"%d:1\", \"%d:1\"], \"assignee\": \"me\", \"addTags\": [\"bulk\"]}"
                                .formatted(kept, changed, stale))
                .json();

        assertThat(done.getJsonArray("results").getValuesAs(JsonObject.class))
                .extracting(result -> result.isNull("refused"))
                .containsExactly(true, true, false);
        assertThat(operator.get("tickets/" + kept).json().getString("state")).isEqualTo("ASSIGNED");

        user.post("tickets/" + changed + "/messages", "{\"body\": \"thanks\"}");
        JsonObject undone = operator.post("tickets/bulk/" + done.getString("undo") + "/undo", "{}")
                .json();

        assertThat(undone.getJsonArray("results").getValuesAs(JsonObject.class))
                .extracting(result -> result.isNull("refused"))
                .containsExactly(true, false);
        JsonObject again = operator.get("tickets/" + kept).json();
        assertThat(again.getString("state")).isEqualTo("NEW");
        assertThat(again.isNull("assignee")).isTrue();
        assertThat(again.getJsonArray("tags")).isEmpty();
        assertThat(operator.post("tickets/bulk/" + done.getString("undo") + "/undo", "{}")
                        .status())
                .as("only once")
                .isEqualTo(404);
    }
}
