package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;

/** What a supplier hears of the ticket that was handed to them, besides what is handed to them (A5, E4). */
@BlackBox
class SupplierNoticesRestIT extends HouseWithRules {
    @Test
    void aSupplierHearsOfTheirTicketWhatTheRulesSay_andNothingOfTheDesk() throws Exception {
        server.start();
        made("/suppliers", """
                {"key": "%s", "name": "Firma", "channel": "MAIL", "recipient": "%1$s@firma.example"}""".formatted(house));
        String body = "{{news}}: {{said}} ({{supplier.reference}})";
        made("/notification-rules", rule("TICKET_MESSAGE", "SUPPLIER", "[\"MAIL\"]", "An answer", "x", body));
        made("/notification-rules", rule("TICKET_PRIORITY_RAISED", "SUPPLIER", "[\"MAIL\"]", "Urgent", "x", body));
        made("/notification-rules", rule("TICKET_TAKEN_BACK", "SUPPLIER", "[\"MAIL\"]", "Back", "x", body));
        long number = requester.open("The scanner squeaks");
        write(requester, number, "Before it was theirs", "PUBLIC");
        handOver(number);
        write(manager, number, "For who asked alone", "PUBLIC");
        write(manager, number, "For the desk alone", "INTERNAL");
        write(requester, number, "It smells", "PUBLIC");
        manager.patch("/tickets/" + number, "{\"impact\": \"HIGH\", \"urgency\": \"HIGH\"}", "If-Match", "*");
        manager.move(number, "take-back", "{\"reason\": \"What we think of them\"}");
        write(requester, number, "After it was theirs", "PUBLIC");
        handOver(number);

        Eventually.holds(() -> mails(house + "@firma.example").size() == 5);

        List<MimeMessage> mails = mails(house + "@firma.example");
        assertThat(part(mails.get(0), 0)).contains("needs a spare part");
        assertThat(part(mails.get(1), 0)).isEqualTo("An answer: It smells (F-17)");
        assertThat(part(mails.get(2), 0)).isEqualTo("Urgent:  (F-17)");
        assertThat(part(mails.get(3), 0)).isEqualTo("Back:  (F-17)");
        assertThat(part(mails.get(4), 0)).contains("needs a spare part");
        assertThat(refused("TICKET_RESOLVED", "SUPPLIER", "[\"BELL\"]", "x", "x", "{{actor.name}}"))
                .containsExactlyInAnyOrder("channels", "body_en", "body_ro");
    }

    private void handOver(long number) {
        Answer there = manager.move(
                number,
                "hand-over",
                "{\"supplier\": \"%s\", \"reason\": \"needs a spare part\", \"reference\": \"F-17\"}".formatted(house));
        assertThat(there.status()).as(there.body()).isEqualTo(200);
    }
}
