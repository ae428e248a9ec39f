package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.Eventually;

/** The audit log over REST: who did what, for those who manage them. */
@BlackBox
class AuditRestIT {
    private final Api manager = Api.as("manager");

    @Test
    void managersReadWhoDidWhatAmongTheirs() {
        String key = supplier();
        String endless = "После".repeat(16); // the page shows it too
        manager.patch("/suppliers/" + key, "{\"name\": \"%s\"}".formatted(endless), "If-Match", "*");

        JsonObject first = manager.get("/audit?limit=1&subject=supplier:" + key).json();
        JsonObject rest = manager.get("/audit?account=me&subject=supplier:" + key + "&after=" + first.getString("next"))
                .json();
        JsonObject changed = first.getJsonArray("items").getJsonObject(0);

        assertThat(changed.getString("kind")).isEqualTo("CHANGED");
        assertThat(changed.getJsonArray("changes").toString())
                .isEqualTo("[{\"member\":\"name\",\"old\":\"Înainte\",\"now\":\"%s\"}]".formatted(endless));
        assertThat(rest.getJsonArray("items").getValuesAs(JsonObject.class))
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("CREATED");
        assertThat(manager.get("/audit?kind=DELETED&subject=supplier:" + key)
                        .json()
                        .getJsonArray("items"))
                .isEmpty();
    }

    @Test
    void itIsVerifiedAndItsEndCanBeKept() {
        JsonObject verified = manager.post("/audit/verification", "").json();
        supplier();

        JsonObject later = manager.post("/audit/verification?known=" + verified.getString("end"), "")
                .json();

        assertThat(verified.getJsonArray("findings")).isEmpty();
        assertThat(later.getJsonArray("findings")).isEmpty();
        assertThat(later.getInt("entries")).isGreaterThan(verified.getInt("entries"));
    }

    @Test
    void othersDoNotReadIt() {
        assertThat(Api.as("operator").get("/audit").status()).isEqualTo(403);
        assertThat(Api.as("operator").post("/audit/verification", "").status()).isEqualTo(403);
    }

    @Test
    void whatCannotBeAskedForIsNamed() {
        assertThat(manager.get("/audit?kind=NOTHING").violations()).containsExactly("kind");
        assertThat(manager.get("/audit?from=yesterday").violations()).containsExactly("from");
        assertThat(manager.get("/audit?account=nobody-at-all").violations()).containsExactly("account");
        assertThat(manager.get("/audit?limit=0").violations()).containsExactly("limit");
    }

    @Test
    void whoReadsATicketOfAVipIsOnRecordOncePerHour() {
        String vip = "vip" + UUID.randomUUID().toString().substring(0, 8);
        manager.post("/accounts", """
            {"username": "%s", "name": "%s", "organisation": "carpatia", "vip": true}\
            """.formatted(vip, vip));
        Api operator = Api.as("operator");
        long theirs = operator.post("/tickets", """
            {"title": "Theirs", "type": "INCIDENT", "requester": "%s"}\
            """.formatted(vip)).json().getInt("number");
        long usual = operator.open("Usual");
        for (long ticket : List.of(theirs, usual)) {
            operator.get("/tickets/" + ticket);
            Api.as("engineer").get("/tickets/" + ticket + "/messages");
            operator.get("/tickets/" + ticket + "/timeline");
        }

        List<JsonObject> read = readers(theirs, 2);

        // over the turn of an hour there may be one more of each
        assertThat(read).hasSizeBetween(2, 4).allSatisfy(entry -> assertThat(entry.getString("kind"))
                .isEqualTo("VIP_TICKET_READ"));
        assertThat(read).extracting(entry -> entry.getString("account")).contains(id("operator"), id("engineer"));
        assertThat(readers(usual, 0)).isEmpty();
    }

    private List<JsonObject> readers(long ticket, int least) {
        Eventually.holds(() -> reads(ticket).size() >= least);
        return reads(ticket);
    }

    private List<JsonObject> reads(long ticket) {
        return manager.get("/audit?subject=ticket:" + ticket).items().getValuesAs(JsonObject.class);
    }

    private String id(String username) {
        return Api.as(username).get("/me").text("id");
    }

    @Test
    void itLeavesTheHouseAsAFileAndThatIsAnEntryToo() {
        String key = supplier();
        manager.patch("/suppliers/" + key, "{\"name\": \"=1+1,\\\"x\\\"\"}", "If-Match", "*");

        Answer csv = manager.get("/audit/entries.csv?subject=supplier:" + key);
        Answer lines = manager.get("/audit/entries.ndjson?subject=supplier:" + key);
        Answer hostile = manager.get("/audit/entries.csv?kind=SIGN_IN_REFUSED&subject=" + key);

        assertThat(csv.header("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("attachment; filename=\"audit.csv\"");
        assertThat(csv.body().lines()).hasSize(3).first().isEqualTo("id,at,account,name,kind,address,subject,changes");
        assertThat(csv.body()).contains("Ilinca Preda,CHANGED,,supplier:" + key).doesNotContain("\n=");
        assertThat(lines.body().lines().map(org.linia.shared.json.Json::object))
                .extracting(entry -> entry.getString("kind"))
                .containsExactly("CHANGED", "CREATED");
        assertThat(hostile.body().lines()).hasSize(1);
        List<JsonObject> exports = manager.get("/audit?kind=EXPORTED&subject=audit&account=me&limit=3")
                .items()
                .getValuesAs(JsonObject.class);
        assertThat(exports).hasSize(3).allSatisfy(entry -> assertThat(
                        entry.getJsonArray("changes").toString())
                .contains(key));
        assertThat(Api.as("engineer").get("/audit/entries.csv").status()).isEqualTo(403);
    }

    @Test
    void whoWasRefusedAtTheDoorIsThereAlsoUnderNamesThatNobodyHas() {
        String stranger = "=nobody" + UUID.randomUUID();
        for (String username : List.of(stranger, "li.na")) {
            Api.stranger().post("/auth/token", "{\"username\": \"%s\", \"password\": \"x\"}".formatted(username));
        }

        List<JsonObject> refused =
                manager.get("/audit?kind=SIGN_IN_REFUSED&limit=20").items().getValuesAs(JsonObject.class);

        assertThat(refused).anySatisfy(entry -> {
            assertThat(entry.isNull("account")).isTrue();
            assertThat(entry.getJsonArray("changes").toString()).contains(stranger);
        });
        assertThat(manager.get("/audit?kind=SIGN_IN_REFUSED&account=li.na").items())
                .isNotEmpty();
    }

    private String supplier() {
        String key = "audited-" + UUID.randomUUID().toString().substring(0, 8);
        String supplier = "{\"key\": \"%s\", \"name\": \"Înainte\", \"channel\": \"MAIL\", \"recipient\":"
                + " \"desk@firma.example\"}";
        assertThat(manager.post("/suppliers", supplier.formatted(key)).status()).isEqualTo(201);
        return key;
    }
}
