package org.linia.ticket.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.Visitor;
import org.linia.ticket.TicketApi;
import org.linia.ticket.TicketApi.Answer;

/** The page of a ticket shows what there is besides the ticket, each by the mark that it leaves on the page. */
@BlackBox
class TicketPagePartsIT {
    private final TicketApi user = TicketApi.as("user");
    private final TicketApi operator = TicketApi.as("operator");
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final long number = user.opens("A ticket with nothing");
    private final String ticket = "tickets/" + number;

    private String page() throws Exception {
        return Visitor.signedIn("operator").shows("/desk/ticket?number=" + number);
    }

    private void appears(String mark, Answer made) throws Exception {
        assertThat(made.status()).as(made.text()).isBetween(200, 299);
        assertThat(page()).contains(mark);
    }

    @Test
    void aTicketWithNothingShowsNothing() throws Exception {
        assertThat(page())
                .contains("A ticket with nothing")
                .doesNotContain("data-act=\"unlink\"", "data-act=\"unwatch\"", "data-act=\"unshare\"")
                .doesNotContain("data-act=\"untime\"", "class=\"file\"");
    }

    @Test
    void whoIsAroundItAppears() throws Exception {
        appears("data-act=\"unwatch\"", operator.put(ticket + "/watchers/engineer", ""));
        appears("data-act=\"unshare\"", operator.put(ticket + "/shares/oana.ionescu", ""));
        operator.delete(ticket + "/watchers/engineer");
        assertThat(page()).doesNotContain("data-act=\"unwatch\"");
    }

    @Test
    void aLinkAppearsAtBothEnds() throws Exception {
        long other = operator.opens("The other end " + word);
        String link = "{\"kind\": \"BLOCKS\", \"ticket\": %d}";
        appears("The other end " + word, operator.post(ticket + "/links", link.formatted(other)));
        String path = ticket + "/links/"
                + operator.get(ticket + "/links").items().get(0).getString("id");
        assertThat(operator.delete(path).status()).isEqualTo(204);
        assertThat(page()).doesNotContain("data-act=\"unlink\"");
        appears("data-act=\"unlink\"", operator.post("tickets/" + other + "/links", link.formatted(number)));
    }

    @Test
    void workAppearsUntilItIsWithdrawn() throws Exception {
        Answer time = operator.post(ticket + "/time", "{\"spent\": \"PT15M\", \"activity\": \"REPAIR\"}");
        appears("data-act=\"untime\"", time);
        operator.delete(ticket + "/time/" + time.json().getString("id"));
        assertThat(page()).doesNotContain("data-act=\"untime\"");
    }

    @Test
    void whatWasWrittenAppears() throws Exception {
        byte[] picture = word.getBytes(StandardCharsets.UTF_8);
        appears(word + ".png", user.attaches(number, "PUBLIC", word + ".png", picture));
        appears("draft " + word, operator.put("drafts/ticket:" + number, """
                {"body": {"body": "draft %s", "note": true}}""".formatted(word)));
        operator.delete("drafts/ticket:" + number);
        assertThat(page()).doesNotContain("draft " + word);
    }

    @Test
    void aRatingAppears() throws Exception {
        operator.moves(number, "resolve", "{\"solution\": \"A new drum\", \"causeCode\": \"HARDWARE\"}");
        appears(word, user.post(ticket + "/rating", "{\"stars\": 5, \"comment\": \"" + word + "\"}"));
    }

    @Test
    void whatElseTheRequesterHasOpenAppears() throws Exception {
        long other = user.opens("Another " + word);
        assertThat(page()).contains("Another " + word);
        operator.moves(other, "cancel", "{\"reason\": \"Gone\"}");
        assertThat(page()).doesNotContain("Another " + word);
    }
}
