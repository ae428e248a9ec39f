package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;

/** What a supplier hears of the ticket that was handed to them, besides what is handed to them (A5, E4). */
@BlackBox
class SupplierNoticesRestIT extends HouseWithRules {
    private static final String SOLVED = "{\"solution\": \"A new drum\", \"causeCode\": \"HARDWARE\"}";

    @Test
    void aSupplierHearsOfTheirTicketWhatTheRulesSay_andNothingOfTheDesk() throws Exception {
        server.start();
        supplier(house, "MAIL", house + "@firma.example");
        String body = "{{news}}: {{said}} ({{supplier.reference}})";
        made("/notification-rules", rule("TICKET_MESSAGE", "SUPPLIER", "[\"MAIL\"]", "An answer", "x", body));
        made("/notification-rules", rule("TICKET_PRIORITY_RAISED", "SUPPLIER", "[\"MAIL\"]", "Urgent", "x", body));
        made(
                "/notification-rules",
                rule("TICKET_TAKEN_BACK", "SUPPLIER", "[\"MAIL\"]", "Back", "x", body)
                        .replace("\"ro\", \"news\": \"Back\"", "\"ro\", \"news\": \"Înapoi\""));
        long number = requester.open("The scanner squeaks");
        write(requester, number, "Before it was theirs", "PUBLIC");
        handOver(number, house);
        write(manager, number, "For who asked alone", "PUBLIC");
        write(manager, number, "For the desk alone", "INTERNAL");
        write(requester, number, "It smells", "PUBLIC");
        manager.patch("/tickets/" + number, "{\"impact\": \"HIGH\", \"urgency\": \"HIGH\"}", "If-Match", "*");
        manager.move(number, "take-back", "{\"reason\": \"What we think of them\"}");
        write(requester, number, "After it was theirs", "PUBLIC");
        handOver(number, house);

        Eventually.holds(() -> mails(house + "@firma.example").size() == 5);

        List<MimeMessage> mails = mails(house + "@firma.example");
        assertThat(part(mails.get(0), 0))
                .as("their language, whoever acts")
                .contains("Către Firma: avem nevoie", "needs a spare part", "Numărul dumneavoastră: F-17");
        assertThat(part(mails.get(1), 0)).isEqualTo("An answer: It smells (F-17)");
        assertThat(part(mails.get(2), 0)).isEqualTo("Urgent:  (F-17)");
        assertThat(part(mails.get(3), 0)).isEqualTo("Înapoi:  (F-17)");
        assertThat(part(mails.get(4), 0)).contains("needs a spare part");
        assertThat(refused("TICKET_RESOLVED", "SUPPLIER", "[\"BELL\"]", "x", "x", "{{actor.name}}"))
                .containsExactlyInAnyOrder("channels", "body_en", "body_ro");
    }

    @Test
    void aSupplierHearsThatTheirTicketIsSolvedOrCancelled_byMailOrByACall() throws Exception {
        server.start();
        String hook = house + "-hook";
        try (Receiver receiver = Receiver.start()) {
            supplier(house, "MAIL", house + "@firma.example");
            supplier(hook, "WEBHOOK", receiver.address("/in"));
            for (String event : List.of("RESOLVED", "CANCELLED")) {
                made("/notification-rules", rule("TICKET_" + event, "SUPPLIER", "[\"MAIL\"]", event, "x", "{{news}}"));
            }
            long solved = handedOver("The scanner squeaks", house);
            manager.move(solved, "resolve", SOLVED);
            manager.move(handedOver("The scanner smokes", house), "cancel", "{\"reason\": \"What we think of them\"}");
            long called = handedOver("The scanner sings", hook);
            manager.move(called, "resolve", SOLVED);

            Eventually.holds(() -> mails(house + "@firma.example").size() == 4);
            Eventually.holds(() -> receiver.calls().size() == 2);

            List<String> said = new ArrayList<>();
            for (MimeMessage mail : mails(house + "@firma.example")) {
                said.add(part(mail, 0));
            }
            assertThat(said).contains("RESOLVED", "CANCELLED").noneMatch(text -> text.contains("What we think"));
            assertThat(receiver.calls().get(1).body()).contains("TICKET_RESOLVED");
            assertThat(manager.get("/outbox?limit=200").items().getValuesAs(JsonObject.class))
                    .filteredOn(letter -> letter.getString("about").equals("ticket:" + called))
                    .filteredOn(letter -> letter.getString("channel").equals("MAIL"))
                    .as("by mail hears who asked alone")
                    .allMatch(letter -> letter.getString("recipient").equals(house + "@house.example"));
        }
    }

    private void supplier(String key, String channel, String recipient) {
        made("/suppliers", """
                {"key": "%s", "name": "Firma", "channel": "%s", "recipient": "%s", "language": "ro"}\
                """.formatted(key, channel, recipient));
    }

    private long handedOver(String title, String supplier) {
        long number = requester.open(title);
        handOver(number, supplier);
        return number;
    }

    private void handOver(long number, String supplier) {
        Answer there = manager.move(
                number,
                "hand-over",
                "{\"supplier\": \"%s\", \"reason\": \"needs a spare part\", \"reference\": \"F-17\"}"
                        .formatted(supplier));
        assertThat(there.status()).as(there.body()).isEqualTo(200);
    }
}
