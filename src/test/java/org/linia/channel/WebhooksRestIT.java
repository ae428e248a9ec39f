package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.browser.Beside;
import org.linia.channel.Receiver.Call;

/** Other systems are told what happens to tickets: once, in order, signed, and as often as it takes. */
@BlackBox
@Beside
class WebhooksRestIT {
    private static final String ALL =
            "\"TICKET_OPENED\", \"TICKET_ASSIGNED\", \"TICKET_CHANGED\", \"TICKET_NOTE_ADDED\"";

    private final Api manager = Api.as("manager");
    private final Api operator = Api.as("operator");
    private final String key = "w" + UUID.randomUUID().toString().substring(0, 8);
    private final String path = "/webhooks/" + key;

    /** Others open tickets too, and nobody listens any more. */
    @AfterEach
    void switchOff() {
        Answer made = manager.get(path);
        manager.patch(path, "{\"active\": false}", "If-Match", made.etag());
    }

    @Test
    void whatHappensIsToldInOrderAndSigned() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            make(receiver.address("/in"), ALL);
            String first = renew();
            String second = renew();
            long number = happened("Принтерът не печата");

            Eventually.holds(() -> about(receiver, number).size() == 3);

            List<Call> calls = about(receiver, number);
            assertThat(calls)
                    .extracting(call -> call.json().getString("type"))
                    .containsExactly(
                            "org.linia.ticket.opened", "org.linia.ticket.note-added", "org.linia.ticket.changed");
            for (Call call : calls) {
                assertThat(call.isSignedWith(first)).as("the secret before").isTrue();
                assertThat(call.isSignedWith(second)).as("the new secret").isTrue();
                assertThat(call.id()).isEqualTo(call.json().getString("id"));
            }
            JsonObject event = calls.get(0).json();
            JsonObject ticket = event.getJsonObject("data").getJsonObject("ticket");
            assertThat(event.getString("specversion")).isEqualTo("1.0");
            assertThat(event.getString("source")).isEqualTo("/api/v1/tickets");
            assertThat(ticket.getString("title")).isEqualTo("Принтерът не печата");
            assertThat(ticket.getString("organisation")).isEqualTo("carpatia");
            assertThat(calls.get(1).body()).doesNotContain("for staff alone");
            assertThat(calls.get(2)
                            .json()
                            .getJsonObject("data")
                            .getJsonArray("changed")
                            .getValuesAs(JsonString::getString))
                    .containsExactly("title");
            Eventually.holds(() -> manager.get(path).json().getInt("waiting") == 0);
            assertThat(manager.get(path).text("lastSentAt")).isNotNull();
            assertThat(manager.get(path + "/letters").items().getJsonObject(0).getInt("status"))
                    .isEqualTo(204);
        }
    }

    @Test
    void whoWasDownGetsEverythingOnceAndWhatWasSentIsSentAgainWithItsIds() throws Exception {
        Receiver down = Receiver.start().answers(500);
        make(down.address("/"), ALL);
        long number = happened("While it is down");
        Eventually.holds(() -> !about(down, number).isEmpty());
        String first = about(down, number).get(0).id();
        assertThat(about(down, number))
                .extracting(Call::id)
                .as("nothing overtakes")
                .containsOnly(first);
        Eventually.holds(() -> manager.get(path).text("awayUntil") != null);
        int port = down.port();
        down.close();

        try (Receiver receiver = Receiver.at(port)) {
            Eventually.holds(() -> about(receiver, number).size() == 3);
            assertThat(about(receiver, number))
                    .extracting(Call::id)
                    .doesNotHaveDuplicates()
                    .contains(first);
            Instant now = Instant.now();
            Answer again = manager.post(path + "/repeat", period(now.minusSeconds(600), now.plusSeconds(600)));
            assertThat(again.json().getInt("letters")).as(again.body()).isEqualTo(3);

            Eventually.holds(() -> about(receiver, number).size() == 6);

            List<String> ids = about(receiver, number).stream().map(Call::id).toList();
            assertThat(ids.subList(3, 6)).isEqualTo(ids.subList(0, 3));
            assertThat(manager.post(path + "/repeat", period(now, now)).violations())
                    .containsExactly("to");
        }
    }

    @Test
    void whoIsAwayForOneOrganisationIsCalledByTheOthers() throws Exception {
        String house = key + "h";
        made("/organisations", "{\"key\": \"%s\", \"name\": \"%1$s\", \"team\": \"first-line\"}".formatted(house));
        made("/accounts", "{\"username\": \"%s\", \"name\": \"Ana\", \"organisation\": \"%1$s\"}".formatted(house));
        try (Receiver receiver = Receiver.start().isAwayFor(house)) {
            make(receiver.address("/"), ALL);
            String theirs =
                    draft(receiver.address("/"), ALL).replace(key, house).replace("carpatia", house);
            made("/webhooks", theirs);
            made("/tickets", "{\"title\": \"Theirs\", \"type\": \"INCIDENT\", \"requester\": \"%s\"}".formatted(house));
            Eventually.holds(() -> manager.get("/webhooks/" + house).text("awayUntil") != null);

            assertThat(manager.get(path).text("awayUntil")).isNull();
            long number = operator.open("Ours");
            Eventually.holds(() -> !about(receiver, number).isEmpty());

            Answer away = manager.get("/webhooks/" + house);
            assertThat(away.json().getInt("waiting")).isEqualTo(1);
            manager.patch("/webhooks/" + house, "{\"active\": false}", "If-Match", away.etag());
        }
    }

    @Test
    void whoIsGoneIsSwitchedOffAndWhatIsOffWaits() throws Exception {
        try (Receiver receiver = Receiver.start().answers(410).isDumb()) {
            make(receiver.address("/"), ALL);
            happened("Nobody wants it");
            receiver.speaks();

            Eventually.holds(() -> !manager.get(path).json().getBoolean("active"));

            assertThat(receiver.calls()).hasSize(1);
            Answer gone = manager.get(path);
            assertThat(gone.text("goneAt")).isNotNull();
            assertThat(gone.json().getInt("waiting")).isEqualTo(2);
            receiver.answers(200);
            assertThat(manager.patch(path, "{\"active\": true}", "If-Match", gone.etag())
                            .status())
                    .isEqualTo(200);
            Eventually.holds(() -> receiver.calls().size() == 3);
            assertThat(manager.get("/outbox?state=FAILED").body()).contains(receiver.address("/"));
        }
    }

    @Test
    void aTeamsWebhookHearsOfItsTicketsAlone() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            make(receiver.address("/"), ALL.replace("\"TICKET_CHANGED\", ", "") + "], \"teams\": [\"network\"");
            long elsewhere = happened("Not theirs");
            long number = operator.open("Theirs");
            assertThat(operator.move(number, "assign", "{\"team\": \"network\"}")
                            .status())
                    .isEqualTo(200);

            Eventually.holds(() -> receiver.types().contains("org.linia.ticket.assigned"));

            assertThat(about(receiver, elsewhere)).isEmpty();
        }
    }

    @Test
    void aSupplierIsCalledInTheSameWay() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            make(receiver.address("/supplier"), "");
            String secret = renew();
            assertThat(manager.post("/suppliers", """
                            {"key": "%s", "name": "Firma", "channel": "WEBHOOK", "recipient": "%s"}""".formatted(key, receiver.address("/supplier")))
                            .status())
                    .isEqualTo(201);
            long number = operator.open("A part is missing");
            operator.move(number, "hand-over", "{\"supplier\": \"%s\", \"reason\": \"needs a part\"}".formatted(key));

            Eventually.holds(() -> !receiver.calls().isEmpty());

            Call call = receiver.calls().get(0);
            assertThat(call.isSignedWith(secret)).isTrue();
            assertThat(call.json().getString("type")).isEqualTo("org.linia.supplier.handed-over");
            assertThat(call.json().getJsonObject("data").getInt("ticket")).isEqualTo((int) number);
            assertThat(call.json().getJsonObject("data").getString("reason")).isEqualTo("needs a part");
        }
    }

    @Test
    void theTestSaysInWordsWhatHappened() throws Exception {
        try (Receiver receiver = Receiver.start()) {
            make(receiver.address("/"), "");
            Answer taken = manager.post(path + "/test", "");
            receiver.answers(404);
            Answer refused = manager.post(path + "/test", "");

            assertThat(taken.json().getBoolean("delivered")).as(taken.body()).isTrue();
            assertThat(receiver.types()).contains("org.linia.webhook.test");
            assertThat(refused.text("outcome")).isEqualTo("REFUSED");
            assertThat(refused.json().getInt("status")).isEqualTo(404);
            assertThat(refused.text("message")).contains("did not take it");
        }
    }

    @Test
    void whatIsWrongIsNamedAndOthersMayNotEvenRead() throws IOException {
        make("https://receiver.example/in", ALL);
        Answer stored = manager.get(path);

        for (String closed :
                List.of("http://receiver.example/", "https://10.0.0.1/", "https://0x7f.1/", "https://a@b.example/")) {
            assertThat(manager.patch(path, "{\"address\": \"" + closed + "\"}", "If-Match", stored.etag())
                            .violations())
                    .as(closed)
                    .containsExactly("address");
        }
        assertThat(manager.post("/webhooks", draft("https://receiver.example", "\"TICKET_EATEN\""))
                        .violations())
                .containsExactly("events");
        assertThat(manager.post("/webhooks", draft("https://receiver.example", ALL))
                        .violations())
                .containsExactly("key");
        assertThat(manager.patch(path, "{\"teams\": [\"nobody\"]}", "If-Match", stored.etag())
                        .violations())
                .containsExactly("teams");
        assertThat(manager.patch(path, "{\"organisation\": \"other\"}", "If-Match", stored.etag())
                        .violations())
                .containsExactly("organisation");
        assertThat(manager.patch(path, "{\"active\": false}").status()).isEqualTo(428);
        assertThat(manager.post(path + "/secret", "").status()).isEqualTo(428);
        Answer renamed = manager.patch(path, "{\"name\": \"Фирма 公司\"}", "If-Match", stored.etag());
        assertThat(renamed.text("name")).isEqualTo("Фирма 公司");
        assertThat(manager.patch(path, "{\"name\": \"x\"}", "If-Match", stored.etag())
                        .status())
                .isEqualTo(412);
        assertThat(operator.get("/webhooks").status()).isEqualTo(403);
        assertThat(Api.as("engineer").post(path + "/test", "").status()).isEqualTo(403);
        assertThat(manager.get("/webhooks/nobody").status()).isEqualTo(404);
        assertThat(manager.get("/audit?limit=50").body())
                .contains("webhook:" + key)
                .doesNotContain("whsec_");
    }

    private void make(String address, String events) {
        made("/webhooks", draft(address, events));
    }

    private void made(String what, String body) {
        Answer made = manager.post(what, body);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
    }

    private String draft(String address, String events) {
        return "{\"key\": \"%s\", \"name\": \"Firma %s\", \"organisation\": \"carpatia\", \"address\": \"%s\", \"events\": [%s]}"
                .formatted(key, key, address, events);
    }

    private String renew() {
        Answer renewed =
                manager.post(path + "/secret", "", "If-Match", manager.get(path).etag());
        assertThat(renewed.status()).as(renewed.body()).isEqualTo(200);
        return renewed.text("secret");
    }

    /** Opened, a note, a new title. */
    private long happened(String title) {
        long number = operator.open(title);
        assertThat(operator.post(
                                "/tickets/" + number + "/messages",
                                "{\"body\": \"for staff alone\", \"visibility\": \"INTERNAL\"}")
                        .status())
                .isEqualTo(201);
        String etag = operator.get("/tickets/" + number).etag();
        assertThat(operator.patch("/tickets/" + number, "{\"title\": \"" + title + "!\"}", "If-Match", etag)
                        .status())
                .isEqualTo(200);
        return number;
    }

    private static List<Call> about(Receiver receiver, long number) {
        return receiver.calls().stream()
                .filter(call -> call.json().getString("subject").equals(Long.toString(number)))
                .toList();
    }

    private static String period(Instant from, Instant to) {
        return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(from, to);
    }
}
