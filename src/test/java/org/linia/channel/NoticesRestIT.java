package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;

/** E4, E5: people are told what concerns them, once, and nothing that is not for them. */
@BlackBox
class NoticesRestIT {
    private final Api user = Api.as("user");
    private final Api operator = Api.as("operator");
    private final Api engineer = Api.as("engineer");

    @Test
    void whoeverIsHandedATicketBySomebodyElseIsToldOnce() {
        long ticket = user.open("Handed over");
        operator.move(ticket, "assign", "{\"assignee\": \"engineer\"}");
        long taken = user.open("Taken");
        engineer.move(taken, "assign", "{\"assignee\": \"me\"}");

        List<JsonObject> told = about(engineer, ticket);

        assertThat(kinds(engineer, ticket)).containsExactly("ticket.ASSIGNED");
        assertThat(told.get(0).getString("text")).contains(Long.toString(ticket), "Handed over");
        assertThat(told.get(0).getString("path")).isEqualTo("/desk/ticket?number=" + ticket);
        assertThat(told.get(0).isNull("readAt")).isTrue();
        assertThat(about(engineer, taken)).isEmpty();
        assertThat(about(operator, ticket)).isEmpty();
    }

    @Test
    void aMessageIsToldToWhoeverHasTheTicketOrAskedForIt_andNothingInternalToTheRequester() {
        long ticket = user.open("Spoken of");
        engineer.move(ticket, "assign", "{\"assignee\": \"me\"}");

        say(engineer, ticket, "Which screen?", "PUBLIC");
        say(user, ticket, "The left one", "PUBLIC");
        say(operator, ticket, "Not for the requester", "INTERNAL");

        assertThat(kinds(user, ticket)).containsExactly("ticket.MESSAGE");
        assertThat(about(user, ticket).get(0).getString("path")).isEqualTo("/portal/ticket?n=" + ticket);
        assertThat(kinds(engineer, ticket)).containsExactly("ticket.MESSAGE", "ticket.MESSAGE");
        assertThat(user.get("/notices").body()).doesNotContain("Not for the requester");
    }

    @Test
    void whoeverIsCalledByNameIsToldThatAlone() {
        long ticket = user.open("Called");
        engineer.move(ticket, "assign", "{\"assignee\": \"me\"}");

        operator.post(
                "/tickets/" + ticket + "/messages",
                "{\"body\": \"@engineer, can you?\", \"visibility\": \"INTERNAL\", \"mentions\": [\"engineer\"]}");

        assertThat(kinds(engineer, ticket)).containsExactly("ticket.MENTIONED");
    }

    @Test
    void onlyTheirReaderReadsThem() {
        long ticket = user.open("Read by one");
        operator.move(ticket, "assign", "{\"assignee\": \"engineer\"}");
        String notice = about(engineer, ticket).get(0).getString("id");

        read(operator, "{\"notices\": [\"" + notice + "\"]}");
        read(operator, "{\"all\": true}");
        assertThat(about(engineer, ticket).get(0).isNull("readAt")).isTrue();

        assertThat(read(engineer, "{\"notices\": [\"" + notice + "\"]}").status())
                .isEqualTo(200);
        assertThat(about(engineer, ticket).get(0).isNull("readAt")).isFalse();
        assertThat(engineer.get("/notices?unread=true&limit=200").body()).doesNotContain("ticket:" + ticket + "\"");
    }

    @Test
    void whatIsAboutOneThingIsReadTogether() {
        long ticket = user.open("Read together");
        say(operator, ticket, "One", "PUBLIC");
        say(operator, ticket, "Two", "PUBLIC");

        read(user, "{\"subject\": \"ticket:" + ticket + "\"}");

        assertThat(about(user, ticket)).hasSize(2).noneMatch(notice -> notice.isNull("readAt"));
    }

    @Test
    void theListGoesOnWhereItEnded() {
        long ticket = user.open("Long list");
        say(operator, ticket, "One", "PUBLIC");
        say(operator, ticket, "Two", "PUBLIC");

        Answer first = user.get("/notices?limit=1");
        Answer second = user.get("/notices?limit=1&after=" + first.json().getString("next"));

        assertThat(id(first)).isGreaterThan(id(second));
        assertThat(user.get("/notices?after=nonsense").violations()).containsExactly("after");
        assertThat(read(user, "{}").violations()).containsExactly("notices");
        assertThat(read(user, "{\"notices\": [\"x\"]}").violations()).containsExactly("notices");
        assertThat(Api.stranger().get("/notices").status()).isEqualTo(401);
    }

    private static long id(Answer list) {
        return Long.parseLong(list.items().getJsonObject(0).getString("id"));
    }

    private static void say(Api writer, long ticket, String body, String visibility) {
        Answer said = writer.post(
                "/tickets/" + ticket + "/messages",
                "{\"body\": \"%s\", \"visibility\": \"%s\"}".formatted(body, visibility));
        assertThat(said.status()).as(said.body()).isEqualTo(201);
    }

    private static Answer read(Api reader, String which) {
        return reader.post("/notices/read", which);
    }

    private static List<String> kinds(Api reader, long ticket) {
        return about(reader, ticket).stream()
                .map(notice -> notice.getString("kind"))
                .toList();
    }

    private static List<JsonObject> about(Api reader, long ticket) {
        return reader.get("/notices?limit=200").items().getValuesAs(JsonObject.class).stream()
                .filter(notice -> notice.getString("subject").equals("ticket:" + ticket))
                .toList();
    }
}
