package org.linia.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.TestServer;
import org.linia.shared.json.Json;
import org.linia.transfer.ImportClient;

/** Two organisations in one product: the one that the embedded start comes with, and one whose manager is curious. */
final class Houses {
    static final String PASSWORD = "correct horse battery";

    private final Api manager = Api.as("manager");
    private final Map<String, String> theirs = new HashMap<>();
    private final String key = "a" + UUID.randomUUID().toString().substring(0, 8);
    private Api curious;
    private String me;
    private long ticket;

    /** The curious manager's access to the API. */
    Api curious() {
        if (curious == null) {
            made("/organisations", "{\"key\": \"%s\", \"name\": \"%s\", \"team\": \"first-line\"}".formatted(key, key));
            me = made(
                    "/accounts",
                    "{\"username\": \"%s\", \"name\": \"%s\", \"organisation\": \"%s\"}".formatted(key, key, key));
            put("password", "{\"password\": \"" + PASSWORD + "\"}");
            put("roles", "{\"roles\": [\"MANAGER\"]}");
            String token = Api.stranger()
                    .post("/auth/token", "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(key, PASSWORD))
                    .text("token");
            curious = Api.withToken(token);
            ticket = curious.open("Curious");
            made("/roles", """
                {"organisation": "%s", "key": "own", "name": "Own", "basedOn": "OPERATOR", "permissions": ["SEE_TICKETS"],
                 "reach": "ORGANISATION"}\
                """.formatted(key));
        }
        return curious;
    }

    /** Their password is {@link #PASSWORD}. */
    String username() {
        curious();
        return key;
    }

    private String made(String path, String body) {
        Answer made = manager.post(path, body);
        assertThat(made.status()).as("%s: %s", path, made.body()).isEqualTo(201);
        return made.json().getString("id", null);
    }

    private void put(String what, String body) {
        Answer done = manager.send(
                "PUT",
                "/accounts/" + me + "/" + what,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get("/accounts/" + me).etag());
        assertThat(done.status()).as("%s: %s", what, done.body()).isLessThan(300);
    }

    /** What the curious one names of their own in a body. */
    String filled(String body) {
        curious();
        return body.replace("$house", key)
                .replace("$me", me)
                .replace("$ticket", Long.toString(ticket))
                .replace("$new", "x" + UUID.randomUUID().toString().substring(0, 8));
    }

    /** The same body as the people of the other organisation send it; null for none. */
    String filledByThem(String body) {
        return body == null
                ? null
                : body.replace("$house", "carpatia")
                        .replace("$ticket", theirs("other"))
                        .replace("$new", "x-" + key);
    }

    /** An id of the other organisation that really names something. */
    String theirs(String kind) {
        return theirs.computeIfAbsent(kind, this::find);
    }

    private String find(String kind) {
        return switch (kind) {
            case "organisation" -> "carpatia";
            case "account" -> item("/accounts?q=li.na").getString("id");
            case "person" -> "li.na";
            case "department" -> part("departments");
            case "office" -> part("offices");
            case "team" -> "messaging";
            case "role" -> "carpatia.operator";
            case "ticket", "other" -> Long.toString(Api.as("user").open("Theirs"));
            default -> made(kind);
        };
    }

    private String made(String kind) {
        return switch (kind) {
            case "grant" -> item("/role-grants?role=carpatia.operator").getString("id");
            case "pair" -> pair();
            case "provider" -> posted("/identity-providers", """
                {"organisation": "carpatia", "key": "%s", "name": "Theirs", "issuer": "http://localhost:9/%1$s",
                 "clientId": "linia", "active": false}\
                """);
            case "directory" -> posted("/directories", """
                    {"organisation": "carpatia", "key": "%s", "name": "Theirs", "kind": "OPENLDAP", "address": "ldap://localhost:9",
                     "bindDn": "cn=x", "bindPassword": "x", "peopleBase": "dc=x", "active": false}""");
            case "webhook" -> posted("/webhooks", """
                {"organisation": "carpatia", "key": "%s", "name": "Theirs", "address": "https://firma.example", "events": []}\
                """);
            case "notification-rule" -> notificationRule();
            case "mail-settings" -> mailSettings();
            case "mailbox" -> mailbox("a");
            case "address" -> mailbox("b") + "@linia.example";
            case "mail" -> mail();
            case "calendar" -> posted("/calendars", """
                {"key": "%s", "name": "Theirs", "organisation": "carpatia", "timeZone": "UTC",
                 "week": [{"day": "MONDAY", "hours": [{"from": "08:00", "to": "16:00"}]}]}\
                """);
            case "absence" ->
                posted("/absences", """
                    {"person": "li.na", "from": "2040-01-01T00:00:00Z", "to": "2040-01-02T00:00:00Z"}\
                    """.replace("2040", Integer.toString(2040 + Math.floorMod(key.hashCode(), 5_000))));
            case "turn" -> posted("/on-call", """
                {"team": "messaging", "person": "engineer", "from": "2040-01-01T00:00:00Z", "to": "2040-01-02T00:00:00Z"}\
                """);
            case "letter" -> letter();
            case "approval" -> approval();
            case "rule" -> item("/first-line-rules").getString("id");
            case "import" -> imported();
            case "file" -> UUID.randomUUID().toString();
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** What the others' manager asked of a second one. */
    private String approval() {
        String other = "b" + key;
        made("/organisations", "{\"key\": \"%s\", \"name\": \"Theirs\", \"team\": \"first-line\"}".formatted(other));
        String second = made(
                "/accounts",
                "{\"username\": \"%s\", \"name\": \"Second\", \"organisation\": \"%1$s\"}".formatted(other));
        Answer raised = manager.send(
                "PUT",
                "/accounts/" + second + "/roles",
                BodyPublishers.ofString("{\"roles\": [\"MANAGER\"]}"),
                "Content-Type",
                "application/json",
                "If-Match",
                manager.get("/accounts/" + second).etag());
        assertThat(raised.status()).as(raised.body()).isLessThan(300);
        Answer wanted =
                manager.patch("/access-policies/" + other, "{\"fourEyes\": [\"ERASE_PERSON\"]}", "If-Match", "*");
        assertThat(wanted.status()).as(wanted.body()).isEqualTo(200);
        String leaver = made(
                "/accounts",
                "{\"username\": \"l%s\", \"name\": \"Leaver\", \"organisation\": \"%1$s\"}".formatted(other));
        Answer asked = manager.post("/accounts/" + leaver + "/erasure?reason=Left", "{}", "If-Match", "*");
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        return asked.text("id");
    }

    /** What is told to a supplier. */
    private String letter() {
        String supplier = posted("/suppliers", """
            {"key": "%s", "name": "Theirs", "channel": "MAIL", "recipient": "desk@firma.example"}\
            """);
        Answer handed = manager.move(
                manager.open("Theirs"), "hand-over", "{\"supplier\": \"%s\", \"reason\": \"x\"}".formatted(supplier));
        assertThat(handed.status()).as(handed.body()).isEqualTo(200);
        return item("/outbox").getString("id");
    }

    /** What the people of one more organisation are told. */
    private String notificationRule() {
        made("/organisations", "{\"key\": \"n%s\", \"name\": \"Theirs\", \"team\": \"first-line\"}".formatted(key));
        return posted("/notification-rules", """
            {"organisation": "n%s", "event": "TICKET_CLOSED", "audience": "WATCHERS", "channels": [],
             "texts": [{"language": "en", "news": "x", "subject": "x", "body": "x"},
                       {"language": "ro", "news": "x", "subject": "x", "body": "x"}]}""".formatted(key));
    }

    /** In whose name the mail of one more organisation goes out. */
    private String mailSettings() {
        String other = "m" + key;
        made("/organisations", "{\"key\": \"%s\", \"name\": \"Theirs\", \"team\": \"first-line\"}".formatted(other));
        made(
                "/mail-settings",
                "{\"organisation\": \"%s\", \"senderAddress\": \"%1$s@linia.example\"}".formatted(other));
        return other;
    }

    private String mailbox(String mark) {
        return posted("/mailboxes", """
            {"organisation": "carpatia", "key": "%s-x", "address": "%1$s-x@linia.example"}""".replace("-x", "-" + mark));
    }

    /** What a mail server brought. */
    private String mail() {
        Answer brought = manager.send(
                "POST",
                "/mail?to=" + mailbox("c") + "@linia.example",
                BodyPublishers.ofString("Subject: Theirs\r\n\r\nx"),
                "Content-Type",
                "message/rfc822");
        assertThat(brought.status()).as(brought.body()).isEqualTo(202);
        return brought.text("id");
    }

    private static String imported() {
        String mapping = """
            {"name": "Theirs", "source": "theirs", "mode": "ONE_LINE_PER_EVENT", "key": "nr",
             "times": {"pattern": "yyyy-MM-dd"}, "fields": {"title": "subject", "at": "at", "state": {"constant": "NEW"}}}""";
        String log = "nr,subject,at\n1,Theirs,2025-03-10\n";
        try {
            return new ImportClient("manager", TestServer.uri("/"))
                    .into("carpatia")
                    .imported(mapping, log.getBytes(StandardCharsets.UTF_8))
                    .getString("id");
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    private String pair() {
        return manager.get("/duty-pairs").items().isEmpty()
                ? posted("/duty-pairs", """
                    {"organisation": "carpatia", "first": "IMPORT_TICKETS", "second": "ADMINISTER_STAFFING",
                     "reason": "%s"}\
                    """)
                : item("/duty-pairs").getString("id");
    }

    private String posted(String path, String body) {
        Answer made = manager.post(path, body.formatted("theirs-" + key));
        assertThat(made.status()).as("%s: %s", path, made.body()).isEqualTo(201);
        JsonObject json = made.json();
        return json.containsKey("key") ? json.getString("key") : json.getString("id");
    }

    private String part(String parts) {
        return manager.get("/organisations/carpatia")
                .json()
                .getJsonArray(parts)
                .getJsonObject(0)
                .getString("id");
    }

    private JsonObject item(String path) {
        return manager.get(path).items().stream()
                .map(JsonValue::asJsonObject)
                .findFirst()
                .orElseThrow(() -> new AssertionError(path));
    }

    static JsonObject json(String text) {
        return Json.object(text);
    }

    /** An id of that kind that names nothing. */
    static String madeUp(String kind) {
        return switch (kind) {
            case "organisation", "person", "team", "provider", "directory", "calendar" -> "nothing-at-all";
            case "role" -> "nothing-at-all.operator";
            case "file" -> UUID.randomUUID().toString();
            default -> "987654321";
        };
    }
}
