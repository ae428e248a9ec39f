package org.linia.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.Api.Answer;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;

/** Guessing is slowed for one account from one address, and for nobody else. Addresses are those that a proxy names. */
@BlackBox
@BrowserTest
class SignInThrottleIT {
    private static final int MOST = 10;
    private static final String FROM = "X-Forwarded-For";

    @Test
    void afterTenWrongPasswordsThisAddressWaitsAndNobodyElseDoes() {
        failsTenTimes("engineer", "203.0.113.7");

        Answer refused = signsIn("engineer", "linia", "203.0.113.7");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.isProblem()).isTrue();
        assertThat(refused.text("detail")).contains("Too many attempts. Try again in");
        assertThat(Integer.parseInt(refused.header("Retry-After").orElseThrow()))
                .isBetween(1, 15 * 60 + 1);
        assertThat(signsIn("engineer", "linia", "203.0.113.8").status()).isEqualTo(200);
        assertThat(signsIn("operator", "linia", "203.0.113.7").status()).isEqualTo(200);
    }

    @Test
    void theRightPasswordForgivesWhatWasMistyped() {
        IntStream.range(1, MOST).forEach(i -> assertThat(
                        signsIn("engineer", "lina", "203.0.113.9").status())
                .isEqualTo(401));
        assertThat(signsIn("engineer", "linia", "203.0.113.9").status()).isEqualTo(200);

        assertThat(signsIn("engineer", "lina", "203.0.113.9").status()).isEqualTo(401);
        assertThat(signsIn("engineer", "linia", "203.0.113.9").status()).isEqualTo(200);
    }

    @Test
    void thePageSaysItAndKeepsTheName(Page page) {
        failsTenTimes("manager", "203.0.113.10");
        page.setExtraHTTPHeaders(Map.of(FROM, "203.0.113.10"));
        page.navigate("/sign-in");
        page.locator("#username").fill("manager");
        page.locator("#password").fill("linia");
        page.locator("#go").click();

        assertThat(page.getByText("Too many attempts. Try again in").locator("visible=true"))
                .hasCount(1);
        assertThat(page.locator("#username")).hasValue("manager");
        page.setExtraHTTPHeaders(Map.of(FROM, "203.0.113.11"));
        page.locator("#password").fill("linia");
        page.locator("#go").click();
        page.waitForURL(address -> !address.contains("sign-in"));
    }

    private static void failsTenTimes(String username, String address) {
        for (int i = 0; i < MOST; i++) {
            assertThat(signsIn(username, "guessed" + i, address).status()).isEqualTo(401);
        }
    }

    private static Answer signsIn(String username, String password, String address) {
        String body = "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(username, password);
        return Api.stranger().post("/auth/token", body, FROM, address);
    }
}
