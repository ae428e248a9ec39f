package org.linia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.TestServer;

/** Nobody becomes a manager by guessing a link. */
@BlackBox
class SetUpIT {

    @Test
    void aWrongLinkSaysSoAndOffersNoForm() throws Exception {
        for (String address : new String[] {"/set-up?token=guessed", "/set-up"}) {
            HttpResponse<String> page = TestServer.get(address);

            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("Copy it whole").doesNotContain("type=\"password\"");
        }
    }
}
