package org.linia.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.ticket.TicketApi.Answer;

@BlackBox
class AttachmentsIT {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};
    private static final byte[] PAGE = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    private final TicketApi user = TicketApi.as("user");
    private final TicketApi operator = TicketApi.as("operator");
    private final long ticket = user.opens("The screen shows stripes");

    @Test
    void aScreenshotIsKept_toldOnTheTimeline_andShownWhereItIsAskedFor() {
        Answer added = user.attaches(ticket, "PUBLIC", "poză „1”.png", PICTURE);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().getString("name")).isEqualTo("poză „1”.png");
        assertThat(added.json().getString("type")).isEqualTo("image/png");
        Answer shown = user.get(path(added) + "?inline");
        assertThat(shown.body()).isEqualTo(PICTURE);
        assertThat(shown.header("Content-Type")).isEqualTo("image/png");
        assertThat(shown.header("Content-Disposition")).startsWith("inline;");
        assertThat(user.get("tickets/" + ticket + "/timeline").text()).contains("ATTACHMENT_ADDED");
    }

    @Test
    void aPageThatCallsItselfAPictureIsOnlyEverSaved() {
        Answer added = user.attaches(ticket, "PUBLIC", "cat.png", PAGE);

        Answer saved = user.get(path(added) + "?inline");
        assertThat(saved.header("Content-Type")).startsWith("text/html");
        assertThat(saved.header("Content-Disposition")).startsWith("attachment;");
        assertThat(saved.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(saved.header("Content-Security-Policy")).contains("sandbox");
    }

    @Test
    void anInternalFileIsNotThereForItsRequester() {
        assertThat(user.attaches(ticket, "INTERNAL", "x.png", PICTURE).status()).isEqualTo(403);
        Answer internal = operator.attaches(ticket, "INTERNAL", "x.png", PICTURE);

        assertThat(internal.status()).isEqualTo(201);
        assertThat(user.get(path(internal)).status()).isEqualTo(404);
        assertThat(user.get("tickets/" + ticket + "/attachments").items()).isEmpty();
        assertThat(user.get("tickets/" + ticket + "/timeline").text()).doesNotContain("ATTACHMENT_ADDED");
        assertThat(operator.get("tickets/" + ticket + "/attachments").items()).hasSize(1);
    }

    @Test
    void onAnothersTicketThereIsNothing() {
        long foreign = TicketApi.as("manager").opens("Mine alone");
        Answer theirs = TicketApi.as("manager").attaches(foreign, "PUBLIC", "x.png", PICTURE);

        assertThat(user.attaches(foreign, "PUBLIC", "x.png", PICTURE).status()).isEqualTo(404);
        assertThat(user.get(path(foreign, theirs)).status()).isEqualTo(404);
        assertThat(user.get(path(ticket, theirs)).status()).isEqualTo(404);
    }

    @Test
    void moreThanTheLimitIsRefusedWithAProblem() {
        Answer refused = user.attaches(ticket, "PUBLIC", "big.bin", new byte[26 * 1024 * 1024]);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(user.get("tickets/" + ticket).status()).isEqualTo(200);
    }

    @Test
    void aFormWithoutAFileIsRefusedWithItsReason() {
        Answer refused = user.post("tickets/" + ticket + "/attachments", "{}");

        assertThat(refused.status()).isEqualTo(415);
        assertThat(user.attaches(ticket, "SECRET", "x.png", PICTURE).json().getInt("status"))
                .isEqualTo(400);
    }

    private String path(Answer added) {
        return path(ticket, added);
    }

    private static String path(long number, Answer added) {
        return "tickets/" + number + "/attachments/" + added.json().getString("id");
    }
}
