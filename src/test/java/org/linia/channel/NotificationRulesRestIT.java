package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.browser.Beside;

/** What people are told is what the rules of their ticket's organisation say, and nothing that is put into them acts. */
@BlackBox
@Beside
class NotificationRulesRestIT extends HouseWithRules {
    @Test
    void everyEventAndAudienceIsShippedInEveryLanguage() {
        List<JsonObject> shipped =
                rules().stream().filter(rule -> rule.isNull("organisation")).toList();

        for (NotificationEvent event : NotificationEvent.values()) {
            for (NotificationAudience audience : event.audiences()) {
                assertThat(shipped)
                        .as("%s %s", event, audience)
                        .anyMatch(rule -> rule.getString("event").equals(event.name())
                                && rule.getString("audience").equals(audience.name())
                                && rule.getJsonArray("texts").size() == 2);
            }
        }
        shipped.forEach(rule -> assertThat(manager.post(
                                "/notification-rules/" + rule.getString("key") + "/preview", "{\"language\": \"ro\"}")
                        .status())
                .as(rule.getString("key"))
                .isEqualTo(200));
    }

    @Test
    void anOrganisationsOwnRuleHoldsForItAlone_andAgainTheShippedOneWhenItIsNotInUse() throws Exception {
        server.start();
        String key = made(
                        "/notification-rules",
                        rule(
                                "TICKET_MESSAGE",
                                "REQUESTER",
                                "[\"BELL\", \"MAIL\"]",
                                "{{actor.name}} has news on {{ticket.number}}",
                                "News\\u00a0on {{ticket.title}}",
                                "Dear {{reader.name}},\\r\\n\\r\\n{{news}}:\\r\\n{{said}}"))
                .json()
                .getString("key");
        long number = requester.open("{{said}} <b>Lamp</b> ${7*7} #{7*7}");
        say(number, "One {{reader.name}} <i>moment</i>");

        Eventually.holds(() -> mails().size() == 1);

        MimeMessage mail = mails().get(0);
        assertThat(mail.getSubject()).endsWith("on {{said}} <b>Lamp</b> ${7*7} #{7*7}");
        assertThat(part(mail, 0))
                .contains("Dear Ana <b>Pop</b>,", "has news on " + number, "One {{reader.name}} <i>moment</i>");
        assertThat(part(mail, 1))
                .contains("</p>\n<p>", "&lt;i&gt;moment&lt;/i&gt;")
                .doesNotContain("<i>", "<b>");
        assertThat(news(number)).containsExactly(manager.get("/me").text("name") + " has news on " + number);

        assertThat(manager.patch("/notification-rules/" + key, "{\"active\": false}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        say(number, "Two");
        Eventually.holds(() -> mails().size() == 2);

        assertThat(mails().get(1).getSubject()).startsWith("[#" + number + "]");
        assertThat(part(mails().get(1), 0)).contains("Hello Ana", "wrote on " + number, "Two");
    }

    @Test
    void whomARuleTellsByMailAloneHearsNothingOfTheBell_andWhomItDoesNotTellHearsNothing() {
        server.start();
        String key = made(
                        "/notification-rules", rule("TICKET_MESSAGE", "REQUESTER", "[\"MAIL\"]", "x", "x", "{{said}}"))
                .json()
                .getString("key");
        long number = requester.open("By mail alone");
        say(number, "Mailed");
        Eventually.holds(() -> mails().size() == 1);
        assertThat(news(number)).isEmpty();

        manager.patch("/notification-rules/" + key, "{\"channels\": []}", "If-Match", "*");
        say(number, "Untold");
        manager.patch("/notification-rules/" + key, "{\"channels\": [\"BELL\", \"MAIL\"]}", "If-Match", "*");
        say(number, "Told");
        Eventually.holds(() -> mails().size() == 2);

        assertThat(news(number)).hasSize(1);
    }

    @Test
    void inQuietHoursMailWaits_butWhatIsUrgentComes() throws Exception {
        server.start();
        wish("{\"wish\": \"OWN\", \"quietFrom\": \"00:00\", \"quietTo\": \"23:59\"}");
        String key = made(
                        "/notification-rules",
                        rule("TICKET_MESSAGE", "REQUESTER", "[\"BELL\", \"MAIL\"]", "x", "x", "{{said}}"))
                .json()
                .getString("key");
        long number = requester.open("In the night");
        say(number, "First");
        manager.patch("/notification-rules/" + key, "{\"urgent\": true}", "If-Match", "*");
        say(number, "Second");

        Eventually.holds(() -> !mails().isEmpty());

        assertThat(mails()).hasSize(1);
        assertThat(part(mails().get(0), 0)).contains("Second").doesNotContain("First");
        assertThat(news(number)).hasSize(2);
        assertThat(wish("{\"wish\": \"OWN\", \"quietFrom\": null}").violations())
                .containsExactly("quietFrom");
        assertThat(wish("{\"wish\": \"OWN\", \"quietFrom\": \"25:00\"}").violations())
                .containsExactly("quietFrom");
        assertThat(wish("{\"wish\": \"OWN\", \"pace\": \"DAILY\", \"dailyAt\": 24}")
                        .violations())
                .containsExactly("dailyAt");
        assertThat(requester.get("/notices/mail").json().getString("quietTo")).isEqualTo("23:59");
    }

    private Answer wish(String wish) {
        return requester.send(
                "PUT", "/notices/mail", BodyPublishers.ofString(wish), "Content-Type", "application/json");
    }

    @Test
    void whatARuleMustNotBeIsSaidByName() {
        assertThat(refused("TICKET_MESSAGE", "MANAGERS", "[]", "x", "x", "x")).containsExactly("audience");
        assertThat(refused(
                        "TICKET_MESSAGE", "REQUESTER", "[]", "{{ticket.secret}}", "x\\r\\nBcc: a@b.example", "{{>x}}"))
                .contains("news_en", "subject_en", "body_en");
        assertThat(refused("TICKET_ESCALATED", "REQUESTER", "[]", "{{reason}}", "x", "x"))
                .contains("news_en");
        assertThat(refused("BREAK_GLASS_USED", "MANAGERS", "[\"MAIL\"]", "x", "x", "x"))
                .containsExactly("channels");
        assertThat(manager.patch("/notification-rules/ticket-message.requester", "{\"channels\": []}", "If-Match", "*")
                        .violations())
                .containsExactly("organisation");
        Answer unknown =
                manager.post("/notification-rules", rule("TICKET_MESSAGE", "TEAM", "[]", "{{class}}", "x", "x"));
        assertThat(unknown.body()).contains("Nothing here is called class").contains("ticket.number");
    }

    @Test
    void whoeverSavesOnAStalePageIsTold_andTheHistorySaysWhatChanged() {
        String path = "/notification-rules/"
                + made("/notification-rules", rule("TICKET_CLOSED", "REQUESTER", "[]", "x", "x", "x"))
                        .json()
                        .getString("key");
        String first = manager.get(path).etag();
        assertThat(manager.patch(path, "{\"channels\": [\"BELL\"]}", "If-Match", first)
                        .status())
                .isEqualTo(200);

        assertThat(manager.patch(path, "{\"channels\": [\"MAIL\"]}", "If-Match", first)
                        .status())
                .isEqualTo(412);
        assertThat(manager.get(path).json().getJsonArray("channels")).hasToString("[\"BELL\"]");
        assertThat(manager.post("/notification-rules", rule("TICKET_CLOSED", "REQUESTER", "[]", "x", "x", "x"))
                        .violations())
                .containsExactly("audience");
    }

    @Test
    void aPreviewIsOfATicketThatOneSees_andTellsNobody() {
        long number = requester.open("Previewed");
        String path = "/notification-rules/ticket-resolved.requester/preview";

        JsonObject shown = manager.post(path, "{\"ticket\": \"%d\", \"language\": \"ro\"}".formatted(number))
                .json();

        assertThat(shown.getString("subject")).isEqualTo("[#" + number + "] Previewed");
        assertThat(shown.getString("news")).contains("este rezolvat: Previewed");
        assertThat(shown.getString("html")).contains("<p>").contains("Previewed");
        assertThat(manager.post(path, "{\"ticket\": \"999999999\"}").violations())
                .containsExactly("ticket");
        assertThat(Api.as("operator").post(path, "{}").status()).isEqualTo(403);
        assertThat(news(number)).noneMatch(news -> news.contains("solved"));
    }

    private List<JsonObject> rules() {
        return manager.get("/notification-rules").items().getValuesAs(JsonObject.class);
    }

    private List<String> news(long ticket) {
        return requester.get("/notices?limit=200").items().getValuesAs(JsonObject.class).stream()
                .filter(notice -> notice.getString("subject").equals("ticket:" + ticket))
                .filter(notice -> !notice.getString("kind").equals("ticket.OPENED.YOURS"))
                .map(notice -> notice.getString("text"))
                .toList();
    }
}
