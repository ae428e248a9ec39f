package org.linia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonObject;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.MailDesk;
import org.linia.channel.control.SmtpDoor;
import org.linia.shared.json.Json;

/** An organisation's mail goes out in its own name and by its own server; the house's and others' goes on as before. */
@BlackBox
class MailSettingsRestIT extends HouseWithRules {
    private static final String USER = "relay";
    private static final String SECRET = "the relay's secret";

    private final int port = freePort();
    private final GreenMail own = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    private final String path = "/mail-settings/" + house;

    @AfterEach
    void stopOwn() {
        own.stop();
    }

    @Test
    void mailGoesOutInItsNameByItsServer_onceThatLetsUsIn() throws Exception {
        server.start();
        own.start();
        own.setUser(USER + "@casa.example", USER, SECRET);
        Answer made = made("/mail-settings", settings("wrong"));
        assertThat(made.body()).doesNotContain("wrong").contains("\"hasPassword\":true");
        JsonObject shut = manager.post(path + "/test", "").json();
        assertThat(shut.getString("fault")).isEqualTo("CREDENTIALS");
        assertThat(shut.getString("message")).contains("the user or the password is wrong");

        changed("{\"password\": \"" + SECRET + "\"}");
        assertThat(manager.post(path + "/test", "").json().getBoolean("well")).isTrue();
        JsonObject tried = manager.post(path + "/test-mail", "").json();
        assertThat(tried.getString("sentTo")).isEqualTo(manager.get("/me").text("email"));
        assertThat(own.getReceivedMessages()[0].getSubject()).contains(house);

        long number = requester.open("By our own server");
        say(number, "Which printer?");
        Eventually.holds(() -> own.getReceivedMessages().length == 2);
        MimeMessage mail = own.getReceivedMessages()[1];
        assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress(house + "@house.example"));
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress(house + "@casa.example", "Casa Ștefan", "UTF-8"));
        assertThat(mail.getMessageID()).endsWith("@casa.example>");
        assertThat(mail.getHeader("References")).containsExactly("<ticket." + number + "@casa.example>");
        assertThat(mails()).isEmpty();

        changed("{\"active\": false}");
        say(number, "In the name of the house");
        Eventually.holds(() -> mails().size() == 1);
        assertThat(mails().get(0).getFrom()[0].toString()).contains("desk@linia.example");
    }

    @Test
    void aServerThatIsAwayKeepsNobodyElsesMailBack_andItsOwnComesOnce() throws Exception {
        server.start();
        made("/mail-settings", settings(SECRET));
        long number = requester.open("While it is away");
        say(number, "First");
        Eventually.holds(() -> manager.get(path).text("trouble") != null);
        Api user = Api.as("user");
        long others = user.open("Somebody else's");
        say(others, "Not kept back");
        Eventually.holds(() -> says(mails("user@carpatia.example"), "Not kept back"));
        say(number, "Kept back");

        own.setUser(USER + "@casa.example", USER, SECRET);
        own.start();

        Eventually.holds(() -> own.getReceivedMessages().length == 2);
        assertThat(part(own.getReceivedMessages()[0], 0)).contains("First");
        assertThat(part(own.getReceivedMessages()[1], 0)).contains("Kept back");
        Eventually.holds(() -> manager.get(path).text("trouble") == null);
        assertThat(mails()).isEmpty();
    }

    @Test
    void withoutAServerOfItsOwnTheHousesCarriesItInItsName() throws Exception {
        server.start();
        made("/mail-settings", Json.text(Map.of("organisation", house, "senderAddress", house + "@casa.example")));
        say(requester.open("In our name"), "Which printer?");

        Eventually.holds(() -> mails().size() == 1);

        assertThat(mails().get(0).getFrom()).containsExactly(new InternetAddress(house + "@casa.example"));
    }

    @Test
    void aTokenLetsInInsteadOfAPassword_andMailGoesOutByIt() throws Exception {
        try (TokenServer provider = new TokenServer(USER);
                SmtpDoor door = new SmtpDoor(USER, provider::isGood)) {
            made("/mail-settings", """
                    {"organisation": "%s", "senderAddress": "%1$s@casa.example", "host": "127.0.0.1", "port": %d,
                     "security": "NONE", "username": "%s", "grant": "CLIENT_CREDENTIALS", "tokenEndpoint": "%s",
                     "clientId": "linia", "clientSecret": "wrong"}""".formatted(house, door.port(), USER, provider.address("/token")));
            assertThat(manager.post(path + "/test", "").text("fault")).isEqualTo("TOKEN");

            changed(Json.text(Map.of("clientSecret", TokenServer.SECRET)));

            assertThat(manager.post(path + "/test", "").json().getBoolean("well"))
                    .isTrue();
            long number = requester.open("By a token");
            say(number, "First");
            Eventually.holds(() -> door.mails().size() == 1);
            provider.revokeAll();
            say(number, "Second");
            Eventually.holds(() -> door.mails().size() == 2);
            assertThat(door.mails().get(0)).contains("From: " + house + "@casa.example", "First");
            assertThat(door.mails().get(1)).contains("Second");
            say(number, SmtpDoor.UNWANTED);
            say(number, "Third");
            Eventually.holds(() -> door.mails().size() == 3);
            assertThat(door.mails().get(2)).contains("Third");
            assertThat(manager.get("/outbox?limit=200&state=FAILED").items().getValuesAs(JsonObject.class))
                    .filteredOn(letter -> letter.getString("about").equals("ticket:" + number))
                    .singleElement()
                    .matches(letter -> letter.getString("fault").equals("REFUSED"))
                    .matches(letter -> letter.getString("faultText").contains("5.7.1"));
            assertThat(provider.asked().stream().filter(asked -> TokenServer.SECRET.equals(asked.get("client_secret"))))
                    .as("one for the trial and the first mail, and one in the place of what was revoked")
                    .hasSize(2);
        }
    }

    @Test
    void theLineIsSafe_andLeadsToNobodyWhoIsNotTrusted() throws Exception {
        own.start();
        own.setUser(USER + "@casa.example", USER, SECRET);
        GreenMail stranger = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtps"));
        stranger.start();
        try (TlsFront tls = new TlsFront(LineSecurity.TLS, port);
                TlsFront later = new TlsFront(LineSecurity.STARTTLS, port)) {
            made("/mail-settings", settings(SECRET));
            assertThat(tried("localhost", tls.port(), LineSecurity.TLS)).isNull();
            assertThat(tried("localhost", later.port(), LineSecurity.STARTTLS)).isNull();
            assertThat(own.getReceivedMessages()).hasSize(2);

            assertThat(tried("127.0.0.1", tls.port(), LineSecurity.TLS))
                    .as("another name")
                    .isEqualTo("SECURITY");
            assertThat(tried("127.0.0.1", later.port(), LineSecurity.STARTTLS)).isEqualTo("SECURITY");
            assertThat(tried("localhost", port, LineSecurity.STARTTLS))
                    .as("nothing goes in the clear instead")
                    .isEqualTo("SECURITY");
            assertThat(tried("localhost", stranger.getSmtps().getPort(), LineSecurity.TLS))
                    .isEqualTo("SECURITY");
            assertThat(manager.post(path + "/test", "").text("message")).contains("a certificate that is not trusted");
            assertThat(own.getReceivedMessages()).hasSize(2);
        } finally {
            stranger.stop();
        }
    }

    /** What is wrong with a mail by that line; null if nothing is. */
    private String tried(String host, int at, LineSecurity security) {
        changed(Json.text(Map.of("host", host, "port", at, "security", security, "password", SECRET)));
        return manager.post(path + "/test-mail", "").text("fault");
    }

    @Test
    void nobodyWritesInTheNameOfAnotherOrganisation() {
        String other = house + "o";
        made("/organisations", "{\"key\": \"%s\", \"name\": \"Other\", \"team\": \"first-line\"}".formatted(other));
        made("/mail-settings", settings(SECRET).replace(house, other));
        Api ownManager = ownManager();
        try (MailDesk desk = new MailDesk("HOLD")) {
            for (String address :
                    List.of(other + "@casa.example", desk.address().toUpperCase(Locale.ROOT))) {
                String wanted = Json.text(Map.of("organisation", house, "senderAddress", address));
                assertThat(ownManager.post("/mail-settings", wanted).violations())
                        .as(address)
                        .containsExactly("senderAddress");
            }
        }
        assertThat(ownManager.post("/mail-settings", settings(SECRET)).status()).isEqualTo(201);
        assertThat(ownManager
                        .patch(path, Json.text(Map.of("senderAddress", other + "@casa.example")), "If-Match", "*")
                        .violations())
                .containsExactly("senderAddress");
        assertThat(ownManager.get("/mail-settings/" + other).status()).isEqualTo(404);
        assertThat(ownManager
                        .post(
                                "/mailboxes",
                                Json.text(Map.of(
                                        "key",
                                        house,
                                        "organisation",
                                        house,
                                        "address",
                                        other + "@casa.example",
                                        "strangers",
                                        "HOLD")))
                        .violations())
                .as("who wrote to it would be lost to them")
                .containsExactly("address");
    }

    @Test
    void asWhomTheHousesServerWritesIsSaidByWhoLeadsTheHouseAlone() {
        Api ownManager = ownManager();
        String chief = "chief." + house + "@bank.example";
        String byHouse = Json.text(Map.of("organisation", house, "senderAddress", chief));
        assertThat(ownManager.post("/mail-settings", byHouse).body())
                .contains("senderAddress", "under an address that a manager of all organisations has set");
        manager.patch("/accounts/" + ownManager.get("/me").text("id"), "{\"language\": \"ro\"}", "If-Match", "*");
        assertThat(ownManager.post("/mail-settings", byHouse).body()).contains("un manager al tuturor organizațiilor");

        assertThat(ownManager.post("/mail-settings", settings(SECRET)).status()).isEqualTo(201);
        assertThat(ownManager.patch(path, "{\"host\": \"\"}", "If-Match", "*").violations())
                .as("what only its own server carried")
                .containsExactly("senderAddress");
        changed(Json.text(Map.of("host", "", "senderAddress", chief, "password", SECRET)));
        assertThat(ownManager
                        .patch(path, "{\"senderName\": \"Casa\"}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(ownManager
                        .patch(path, Json.text(Map.of("senderAddress", "x." + chief)), "If-Match", "*")
                        .violations())
                .containsExactly("senderAddress");
    }

    @Test
    void whatIsWrongIsSaidByNameAndNothingGoesToAnotherServer() {
        made("/mail-settings", settings(SECRET));
        assertThat(manager.post("/mail-settings", settings(SECRET)).violations())
                .containsExactly("organisation");
        assertThat(patched("{\"host\": \"mail.else.example\"}").violations()).containsExactly("password");
        assertThat(patched("{\"senderAddress\": \"a@b@c\", \"port\": 0, \"senderName\": \"x\\r\\nBcc: a@b.example\"}")
                        .violations())
                .contains("port");
        assertThat(patched("{\"senderAddress\": \"a@b@c\", \"senderName\": \"x\\r\\nBcc: a@b.example\"}")
                        .violations())
                .containsExactlyInAnyOrder("senderAddress", "senderName");
        for (String none :
                List.of("desk.@casa.example", ".desk@casa.example", "a..b@casa.example", "a@casa..example")) {
            assertThat(patched(Json.text(Map.of("senderAddress", none))).violations())
                    .as(none)
                    .containsExactly("senderAddress");
        }
        String seen = manager.get(path).etag();
        changed("{\"senderName\": \"First\"}");
        assertThat(manager.patch(path, "{\"senderName\": \"Second\"}", "If-Match", seen)
                        .status())
                .isEqualTo(412);
        assertThat(Api.as("operator").get("/mail-settings").status()).isEqualTo(403);
    }

    private String settings(String password) {
        return """
            {"organisation": "%s", "senderName": "Casa Ștefan", "senderAddress": "%1$s@Casa.Example", "host": "127.0.0.1",
             "port": %d, "security": "NONE", "username": "%s", "password": "%s"}""".formatted(house, port, USER, password);
    }

    private static boolean says(List<MimeMessage> mails, String text) throws Exception {
        for (MimeMessage mail : mails) {
            if (part(mail, 0).contains(text)) {
                return true;
            }
        }
        return false;
    }

    private Answer patched(String body) {
        return manager.patch(path, body, "If-Match", "*");
    }

    private void changed(String body) {
        Answer changed = patched(body);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new AssertionError(none);
        }
    }
}
