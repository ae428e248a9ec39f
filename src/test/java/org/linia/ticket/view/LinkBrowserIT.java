package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.Eventually;
import org.linia.TestServer;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;

/** Whoever asked says by links of their mail whether it is solved and how it was, without signing in and once. */
@BlackBox
@BrowserTest
class LinkBrowserIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/link/answer\\?key=[\\w-]{43})");

    private final Api operator = Api.as("operator");
    private final GreenMail server = new GreenMail(new ServerSetup(TestServer.smtpPort(), "127.0.0.1", "smtp"));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aYesClosesItOnceAndOnlyWhenTheButtonIsPressed(Page page) throws Exception {
        long number = solved("Проблема с печатью 打印机 in the very long corridor behind the archive, again and again");
        List<String> links = links(number);

        page.navigate(links.get(0));
        assertThat(page.locator("h1")).hasText("Is your ticket " + number + " solved?");
        assertThat(page.locator("#main")).containsText("打印机");
        Pictures.take(page, "link-confirm");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertThat(state(number)).as("looking does nothing").isEqualTo("RESOLVED");
        page.locator("[id='answer:go']").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Ticket " + number + " is closed.");
        Pictures.take(page, "link-done");
        assertAccessible(page);
        assertThat(state(number)).isEqualTo("CLOSED");
        assertThat(Api.as("user")
                        .post("/tickets/" + number + "/rating", "{\"stars\": 4}")
                        .status())
                .isEqualTo(200);
        for (String link : links) {
            page.navigate(link);
            assertThat(page.locator(".banner-warn")).containsText("This link was used already");
        }
        Pictures.take(page, "link-used");
        assertAccessible(page);
    }

    @Test
    void aNoOpensItAgainWithItsReason(Page page) throws Exception {
        long number = solved("The scanner");
        List<String> links = links(number);

        page.navigate(links.get(1));
        page.locator("[id='answer:reason']").fill("It <b>still</b> blinks");
        Pictures.take(page, "link-reopen");
        assertAccessible(page);
        page.locator("[id='answer:go']").click();

        assertThat(page.locator("#main")).containsText("We go on with ticket " + number);
        assertThat(state(number)).isEqualTo("IN_PROGRESS");
        assertThat(operator.get("/tickets/" + number + "/timeline").body()).contains("It <b>still</b> blinks");
    }

    @Test
    void linksOfAnEarlierSolutionOrMadeUpOnesLeadNowhere(Page page) throws Exception {
        long number = solved("The scanner");
        List<String> before = links(number);
        operator.move(number, "reopen", "{\"reason\": \"Not yet\"}");
        for (String link : before) {
            page.navigate(link);
            assertThat(page.locator(".banner-warn")).containsText("The ticket has gone on");
        }
        operator.move(number, "resolve", "{\"solution\": \"Now\", \"causeCode\": \"OTHER\"}");

        page.navigate(before.get(0));
        assertThat(page.locator(".banner-warn")).containsText("This link was used already");
        page.navigate("/link/answer?key=" + "A".repeat(43));
        assertThat(page.locator(".banner-warn")).containsText("This link leads nowhere");
        assertThat(state(number)).isEqualTo("RESOLVED");
    }

    @Test
    void howItWasIsSaidByTheKeyboardAndOnce(Page page) throws Exception {
        long number = solved("The scanner blinks");
        List<String> links = links(number);
        page.navigate(links.get(0));
        page.locator("[id='answer:go']").click();

        page.navigate(links.get(2) + "&stars=4");
        assertThat(page.getByLabel("4 of 5 stars")).isChecked();
        Pictures.take(page, "link-rate");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertThat(rating(number).status()).as("looking does nothing").isEqualTo(404);
        page.getByLabel("4 of 5 stars").focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("Tab");
        page.keyboard().type("Fast, but <b>loud</b> 吵");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("rating of ticket " + number);
        Pictures.take(page, "link-rated");
        assertAccessible(page);
        assertThat(rating(number).json().getInt("stars")).isEqualTo(3);
        assertThat(rating(number).json().getString("comment")).isEqualTo("Fast, but <b>loud</b> 吵");
        page.navigate(links.get(2));
        assertThat(page.locator(".banner-warn")).containsText("This link was used already: it is good for one rating");
        Pictures.take(page, "link-rate-used");
        assertAccessible(page);
        assertThat(page.locator("form")).hasCount(0);
    }

    @Test
    void ofTwoRatingsAtOnceOneCountsAndTheOtherIsToldSo(Page page) throws Exception {
        String link = links(solved("The scanner clicks")).get(2);
        Page other = page.context().newPage();
        for (Page one : List.of(page, other)) {
            one.navigate(link);
            one.getByLabel("2 of 5 stars").check();
        }
        String press = "() => document.getElementById('answer:go').click()";
        page.evaluate(press);
        other.evaluate(press);

        for (Page one : List.of(page, other)) {
            assertThat(one.locator("#answer")).hasCount(0);
        }
        assertThat(List.of(page, other))
                .filteredOn(one -> one.getByRole(AriaRole.STATUS).isVisible())
                .hasSize(1);
        assertThat(List.of(page, other))
                .filteredOn(one -> one.getByText("This link was used already").isVisible())
                .hasSize(1);
    }

    @Test
    void noneIsAskedForAndWithoutScriptsTheChoiceIsSentAsWell(Page page) throws Exception {
        long number = solved("The scanner hums");
        String link = links(number).get(2);
        page.navigate(link);
        page.locator("[id='answer:comment']").fill("No stars");
        page.evaluate("() => document.querySelectorAll('[name=stars]').forEach(one => one.required = false)");
        page.locator("[id='answer:go']").click();
        assertThat(page.locator("[role=alert]").filter(new Locator.FilterOptions().setHasText("Choose 1 to 5 stars.")))
                .isVisible();
        assertThat(page.locator("[id='answer:comment']")).hasValue("No stars");
        assertThat(rating(number).status()).isEqualTo(404);
        try (BrowserContext plain = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(TestServer.uri("/").toString())
                        .setJavaScriptEnabled(false))) {
            Page bare = plain.newPage();
            bare.navigate(link);
            bare.getByLabel("2 of 5 stars").check();
            bare.locator("[id='answer:comment']").fill("Without scripts");
            bare.locator("[id='answer:go']").click();
            assertThat(bare.getByRole(AriaRole.STATUS)).isVisible();
        }
        assertThat(rating(number).json().getInt("stars")).isEqualTo(2);
        assertThat(rating(number).json().getString("comment")).isEqualTo("Without scripts");
    }

    private Api.Answer rating(long number) {
        return operator.get("/tickets/" + number + "/rating");
    }

    private String state(long number) {
        return operator.ticket(number).getString("state");
    }

    private long solved(String title) {
        long number = Api.as("user").open(title);
        operator.move(number, "resolve", "{\"solution\": \"A new drum\", \"causeCode\": \"HARDWARE\"}");
        return number;
    }

    /** Yes, no and the rating, in that order, from the mail. */
    private List<String> links(long number) throws Exception {
        List<String> links = new ArrayList<>();
        Eventually.holds(() -> {
            for (MimeMessage mail : server.getReceivedMessages()) {
                if (mail.getSubject().contains("[#" + number + "]")) {
                    String text = (String)
                            ((Multipart) mail.getContent()).getBodyPart(0).getContent();
                    LINK.matcher(text).results().map(link -> link.group(1)).forEach(links::add);
                }
            }
            return !links.isEmpty();
        });
        assertThat(links).hasSize(3);
        return links;
    }
}
