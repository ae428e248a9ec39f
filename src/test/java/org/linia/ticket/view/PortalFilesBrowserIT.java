package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Look;
import org.linia.browser.PageProblems;
import org.linia.browser.SignIn;

/** What becomes of the files that somebody adds to a request or an answer. */
@BlackBox
@BrowserTest
@Look(width = 360, height = 740)
class PortalFilesBrowserIT {
    private static final String TITLE = "Files of many kinds";
    private static final int LIMIT = 25 * 1024 * 1024;

    @BeforeEach
    void write(Page page) {
        SignIn.as(page, "user", "/portal/new");
        page.getByLabel("In one line").fill(TITLE);
    }

    @Test
    void whatIsRefusedIsSaidBesideTheFilesAndStopsNothingElse(Page page, @TempDir Path folder) throws Exception {
        Path large = Files.write(folder.resolve("film.mkv"), new byte[LIMIT + 1]);
        Path empty = Files.createFile(folder.resolve("nothing.log"));
        Path fine = Files.writeString(folder.resolve("Отчёт 打印机.txt"), "fine");
        choose(page).setInputFiles(new Path[] {large, empty, fine});

        assertThat(kept(page)).hasCount(1);
        assertThat(kept(page)).containsText("Отчёт 打印机.txt");
        assertThat(refused(page)).hasText(new String[] {
            "film.mkv is larger than 25 MB. Send a smaller one, or say where it can be found.", "nothing.log is empty."
        });
        assertThat(page.locator("#toasts .toast")).hasCount(0);
        assertThat(page.getByLabel("In one line")).hasValue(TITLE);

        choose(page).setInputFiles(text("second.txt"));
        assertThat(kept(page)).hasCount(2);
        assertThat(refused(page)).hasCount(0);
        page.getByLabel("Remove second.txt").click();
        assertThat(kept(page)).hasCount(1);
        assertThat(page.getByLabel("In one line")).hasValue(TITLE);
    }

    @Test
    void sendingWaitsUntilAllOfThemHaveArrived(Page page) {
        choose(page).setInputFiles(new FilePayload[] {text("1.txt"), text("2.txt"), text("3.txt")});
        page.getByRole(AriaRole.BUTTON, PortalBrowserIT.named("Send")).click();

        page.getByText("Open the ticket").click();
        assertThat(page.locator(".say-mine a.file")).hasCount(3);
    }

    @Test
    void moreThanTwentyAreTooMany(Page page) {
        choose(page)
                .setInputFiles(IntStream.rangeClosed(1, 21)
                        .mapToObj(i -> text(i + ".txt"))
                        .toArray(FilePayload[]::new));

        assertThat(refused(page)).hasText("At most 20 files at a time.");
        assertThat(kept(page)).hasCount(20);
    }

    @Test
    void aConnectionThatBreaksIsSaidAndTheNextTryWorks(Page page, PageProblems problems) {
        problems.expect("Failed to load resource");
        page.route("**/portal/new", route -> route.abort(), new Page.RouteOptions().setTimes(1));
        choose(page).setInputFiles(text("lost.txt"));
        assertThat(refused(page)).containsText("lost.txt: The file did not arrive whole");

        choose(page).setInputFiles(text("lost.txt"));
        assertThat(kept(page)).hasCount(1);
    }

    @Test
    void anAnswerBringsFilesAlong(Page page) throws Exception {
        String number = new Desk("user").open("Answered with a file");
        page.navigate("/portal/ticket?n=" + number);
        page.getByLabel("Write a reply").fill("Here it is");
        choose(page).setInputFiles(text("report.txt"));
        assertThat(kept(page)).hasCount(1);
        page.locator("#reply [data-sends]").click();

        Locator answer = page.locator(".say-mine").filter(new Locator.FilterOptions().setHasText("Here it is"));
        assertThat(answer.locator("a.file")).containsText("report.txt");
        assertThat(kept(page)).hasCount(0);
    }

    private static Locator choose(Page page) {
        return page.locator("[data-input=files]");
    }

    private static Locator kept(Page page) {
        return page.locator(".kept-files .file");
    }

    private static Locator refused(Page page) {
        return page.locator(".refused .error");
    }

    private static FilePayload text(String name) {
        return new FilePayload(name, "text/plain", name.getBytes(StandardCharsets.UTF_8));
    }
}
