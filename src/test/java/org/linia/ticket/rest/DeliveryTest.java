package org.linia.ticket.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.linia.identity.AccountId;
import org.linia.ticket.AttachmentLine;
import org.linia.ticket.Visibility;

class DeliveryTest {
    @Test
    void aNameIsSentPlainAndTrue() {
        assertThat(Delivery.disposition("attachment", "poză \"x\" 100%.png"))
                .isEqualTo("attachment; filename=\"poz_ _x_ 100_.png\"; "
                        + "filename*=UTF-8''poz%C4%83%20%22x%22%20100%25.png");
    }

    @Test
    void onlyAPictureIsShownInPlace_andOnlyWhenAsked() {
        assertThat(disposition("image/png", true)).startsWith("inline;");
        assertThat(disposition("image/png", false)).startsWith("attachment;");
        assertThat(disposition("text/html", true)).startsWith("attachment;");
        assertThat(disposition("image/svg+xml", true)).startsWith("attachment;");
    }

    private static String disposition(String type, boolean inline) {
        AttachmentLine file = new AttachmentLine(
                UUID.randomUUID(),
                1,
                null,
                Instant.EPOCH,
                new AccountId(1),
                "Ana",
                Visibility.PUBLIC,
                "x",
                type,
                1,
                "00");
        return Delivery.headers(file, inline).get("Content-Disposition");
    }
}
