package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;

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

    private String supplier() {
        String key = "audited-" + UUID.randomUUID().toString().substring(0, 8);
        String supplier =
                "{\"key\": \"%s\", \"name\": \"Înainte\", \"channel\": \"MAIL\", \"recipient\": \"desk@firma.example\"}";
        assertThat(manager.post("/suppliers", supplier.formatted(key)).status()).isEqualTo(201);
        return key;
    }
}
