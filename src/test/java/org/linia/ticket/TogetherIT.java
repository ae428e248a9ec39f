package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.ticket.TicketApi.Answer;

/** Tickets that have to do with each other. */
@BlackBox
class TogetherIT {
    private final TicketApi user = TicketApi.as("user");
    private final TicketApi operator = TicketApi.as("operator");
    private final long one = user.opens("The printer is jammed");
    private final long two = operator.opens("Printing stands still");

    @Test
    void aLinkIsSeenAndToldFromBothSides_andTakenBackFromEither() {
        Answer made = links(one, "DUPLICATE_OF", two);

        assertThat(made.status()).isEqualTo(201);
        JsonObject back = operator.get("tickets/" + two + "/links").items().get(0);
        assertThat(back.getString("direction")).isEqualTo("INCOMING");
        assertThat(kinds(operator, one)).contains("LINKED");
        assertThat(kinds(operator, two)).contains("LINKED");
        assertThat(operator.delete("tickets/" + two + "/links/" + back.getString("id"))
                        .status())
                .isEqualTo(204);
        assertThat(operator.get("tickets/" + one + "/links").items()).isEmpty();
        assertThat(kinds(operator, one)).contains("UNLINKED");
    }

    @Test
    void aTicketOutOfSightIsNotLinkedTo_norShownInALink() {
        links(one, "BLOCKS", two);

        assertThat(user.get("tickets/" + one + "/links").items()).isEmpty();
        assertThat(kinds(user, one)).doesNotContain("LINKED");
        assertThat(links(one, "BLOCKS", 999_999_999).status()).isEqualTo(400);
        assertThat(user.post("tickets/" + two + "/links", "{\"kind\": \"BLOCKS\", \"ticket\": " + one + "}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobodyIsTheirOwnAncestor() {
        long three = operator.opens("The whole floor");
        assertThat(links(one, "PARENT", two).status()).isEqualTo(201);
        assertThat(links(two, "PARENT", three).status()).isEqualTo(201);

        assertThat(links(three, "PARENT", one).status()).isEqualTo(400);
        assertThat(links(one, "PARENT", one).status()).isEqualTo(400);
        assertThat(operator.get("tickets/" + one).json().getInt("parent")).isEqualTo((int) two);
    }

    @Test
    void mergedTheRequesterFollows_unmergedTheyLeave() {
        assertThat(user.get("tickets/" + two).status()).isEqualTo(404);

        assertThat(operator.moves(one, "merge", "{\"into\": " + two + "}").status())
                .isEqualTo(200);
        assertThat(operator.get("tickets/" + one).json().getString("state")).isEqualTo("CANCELLED");
        assertThat(user.get("tickets/" + two).status()).isEqualTo(200);

        assertThat(operator.moves(one, "unmerge", "{}").status()).isEqualTo(200);
        assertThat(operator.get("tickets/" + one).json().getString("state")).isEqualTo("NEW");
        assertThat(user.get("tickets/" + two).status()).isEqualTo(404);
        assertThat(kinds(operator, two)).contains("MERGED", "UNMERGED");
        assertThat(operator.moves(one, "unmerge", "{}").status()).isEqualTo(409);
    }

    @Test
    void whatIsWrittenOnAMergedTicketIsHeardWhereItGoesOn() {
        long three = operator.opens("The whole building");
        operator.moves(one, "merge", "{\"into\": " + two + "}");
        operator.moves(two, "merge", "{\"into\": " + three + "}");

        assertThat(user.post("tickets/" + one + "/messages", "{\"body\": \"It smells of smoke\"}")
                        .status())
                .isEqualTo(201);

        assertThat(operator.get("tickets/" + one + "/messages").text()).contains("It smells of smoke");
        assertThat(operator.get("tickets/" + three + "/messages").text()).contains("It smells of smoke");
        assertThat(operator.get("tickets/" + two + "/messages").text()).doesNotContain("It smells of smoke");
        assertThat(operator.get("tickets?q=smoke").items())
                .extracting(t -> (long) t.getInt("number"))
                .contains(three);
        assertThat(user.attaches(one, "PUBLIC", "smoke.png", new byte[] {1, 2, 3})
                        .status())
                .isEqualTo(201);
        JsonObject copy =
                operator.get("tickets/" + three + "/attachments").items().get(0);
        assertThat(copy.getString("name")).isEqualTo("smoke.png");
        assertThat(operator.get("tickets/" + three + "/attachments/" + copy.getString("id"))
                        .body())
                .containsExactly(1, 2, 3);
        assertThat(operator.get("tickets/" + one + "/attachments")
                        .items()
                        .get(0)
                        .getString("id"))
                .isNotEqualTo(copy.getString("id"));
        assertThat(lastSaid(one).getInt("forwardedTo")).isEqualTo((int) three);
        assertThat(lastSaid(three).getInt("forwardedFrom")).isEqualTo((int) one);
    }

    @Test
    void whoIsCalledByNameWatches_butOnlyStaffCall() {
        String call =
                "{\"body\": \"@Dimitar Petrov?\", \"visibility\": \"%s\", \"mentions\": [\"engineer\", \"user\"]}";

        assertThat(user.post("tickets/" + one + "/messages", call.formatted("PUBLIC"))
                        .status())
                .isEqualTo(403);
        assertThat(operator.post("tickets/" + one + "/messages", call.formatted("INTERNAL"))
                        .status())
                .isEqualTo(201);

        assertThat(operator.get("tickets/" + one + "/watchers").text()).contains("Dimitar Petrov");
        assertThat(lastSaid(one).getJsonArray("mentions").toString()).contains("Dimitar Petrov");
    }

    @Test
    void aSecondMatterGetsATicketOfItsOwn() {
        String said = user.post("tickets/" + one + "/messages", "{\"body\": \"And my mouse is broken\"}")
                .json()
                .getString("id");

        Answer split = operator.moves(one, "split", "{\"title\": \"Mouse\", \"messages\": [\"" + said + "\"]}");

        assertThat(split.status()).isEqualTo(201);
        long mouse = split.json().getInt("number");
        assertThat(user.get("tickets/" + mouse + "/messages").text()).contains("And my mouse is broken");
        assertThat(user.get("tickets?q=mouse").items())
                .extracting(t -> (long) t.getInt("number"))
                .contains(mouse);
        assertThat(kinds(operator, one)).contains("SPLIT");
        assertThat(operator.moves(one, "split", "{\"title\": \"x\", \"messages\": [\"1\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(operator.moves(mouse, "merge", "{\"into\": " + one + "}").status())
                .isEqualTo(200);
    }

    @Test
    void staffsWorkIsStaffs() {
        assertThat(user.moves(one, "split", "{\"title\": \"x\", \"messages\": [\"1\"]}")
                        .status())
                .isEqualTo(403);
        assertThat(user.get("tickets/" + one + "/time").status()).isEqualTo(403);
        Answer time = operator.post("tickets/" + one + "/time", "{\"spent\": \"PT15M\", \"activity\": \"REPAIR\"}");
        assertThat(time.status()).isEqualTo(201);
        assertThat(kinds(user, one)).doesNotContain("TIME_RECORDED");
        assertThat(TicketApi.as("engineer")
                        .delete("tickets/" + one + "/time/" + time.json().getString("id"))
                        .status())
                .isEqualTo(403);
        assertThat(operator.delete("tickets/" + one + "/time/" + time.json().getString("id"))
                        .status())
                .isEqualTo(204);
        assertThat(kinds(operator, one)).contains("TIME_RECORDED", "TIME_WITHDRAWN");
    }

    private Answer links(long from, String kind, long to) {
        return operator.post("tickets/" + from + "/links", "{\"kind\": \"" + kind + "\", \"ticket\": " + to + "}");
    }

    private JsonObject lastSaid(long ticket) {
        List<JsonObject> said = operator.get("tickets/" + ticket + "/timeline").items().stream()
                .filter(entry -> entry.getString("kind").equals("MESSAGE_ADDED"))
                .toList();
        return said.get(said.size() - 1).getJsonObject("data");
    }

    private static List<String> kinds(TicketApi reader, long ticket) {
        return reader.get("tickets/" + ticket + "/timeline").items().stream()
                .map(entry -> entry.getString("kind"))
                .toList();
    }
}
