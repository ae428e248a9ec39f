package org.linia.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;
import static org.linia.browser.PageAssertions.assertUniqueIds;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.SignIn;

/** A manager brings the tickets of another desk along, in the browser. */
@BlackBox
@BrowserTest
class ImportPageBrowserIT {
    private static final String HEADER = "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,"
            + "made_sla,caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,"
            + "contact_type,location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,"
            + "assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,"
            + "resolved_by,resolved_at,closed_at\n";
    private static final String LINE = "%s,%s,true,0,0,%d,true,Caller 7,Opened by 8,1/3/2016 08:00,?,?,Updated by 9,"
            + "1/3/2016 0%d:30,Phone,Location 1,Category 5,Subcategory 6,Symptom 7,?,2 - Medium,2 - Medium,3 - Moderate,"
            + "Group 5,Resolver 4,true,false,Do Not Notify,?,?,?,?,code 5,Resolver 4,1/3/2016 10:30,1/3/2016 12:00\n";
    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(90_000);

    private final String tag = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void signIn(Page page) {
        SignIn.as(page, "manager", "/admin/import");
    }

    @Test
    void aLogIsLookedAtFollowedAndItsFindingsFetched(Page page) throws Exception {
        choose(page, "log.csv", log(3) + "too,few,columns\n" + LINE.formatted("ODD-" + tag, "-100", 0, 9));
        press(page, "Check the file");
        assertThat(page.getByText("The mapping fits the file.")).isVisible();
        assertThat(page.getByRole(AriaRole.COLUMNHEADER).first()).hasText("number");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertUniqueIds(page);
        press(page, "Start the import");

        assertThat(newest(page)).containsText("log.csvdone", SOON);
        assertThat(fact(page, "Tickets created")).hasText("3");
        assertThat(fact(page, "Lines read")).hasText("11");
        assertThat(fact(page, "Lines rejected")).hasText("2");
        newest(page).getByText("Show findings").click();
        assertThat(page.locator("#findings tbody")).containsText("rejected");
        Download file = page.waitForDownload(() -> press(page, "Download all as CSV"));
        assertThat(Files.readString(file.path()))
                .contains("11,,REJECTED,WRONG_COLUMNS", "12,ODD-" + tag + ",REJECTED,NO_STATE");
    }

    @Test
    void theSameFileOnceMoreChangesNothing(Page page) {
        for (String created : new String[] {"2", "0"}) {
            choose(page, tag + created + ".csv", log(2));
            press(page, "Check the file");
            press(page, "Start the import");
            assertThat(newest(page)).containsText(tag + created + ".csvdone", SOON);
            assertThat(fact(page, "Tickets created")).hasText(created);
        }
        assertThat(fact(page, "Tickets here already")).hasText("2");
    }

    @Test
    void aLongImportShowsHowFarItIsAndIsCancelled(Page page) {
        choose(page, tag + ".csv", log(10_000));
        press(page, "Check the file");
        press(page, "Start the import");
        assertThat(newest(page).getByRole(AriaRole.PROGRESSBAR)).isVisible();
        assertThat(newest(page)).containsText("of 30,000 lines", SOON);
        newest(page)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel"))
                .click();
        assertThat(newest(page)).containsText(tag + ".csvcancelled", SOON);
        assertThat(newest(page).getByRole(AriaRole.PROGRESSBAR)).hasCount(0);
    }

    @Test
    void aMappingOfOnesOwnIsKeptForTheNextFile(Page page) {
        page.getByLabel("Mapping", new Page.GetByLabelOptions().setExact(true)).selectOption("own");
        page.locator("details summary").click();
        page.getByLabel("Mapping as JSON").fill("{\"name\": 1}");
        choose(page, "own.csv", "nr;status;at;who;subject\n1;new;2020-03-10 08:00;ann;Lamp\n");
        press(page, "Check the file");
        assertThat(page.getByRole(AriaRole.ALERT).filter(has("cannot be imported like this")))
                .containsText("name");
        assertThat(page.getByLabel("Mapping as JSON")).hasValue("{\"name\": 1}");

        page.getByLabel("Mapping as JSON").fill(mapping());
        page.getByLabel("Save this mapping as").fill("own-" + tag);
        choose(page, "own.csv", "nr;status;at;who;subject\n1;new;2020-03-10 08:00;ann;Lamp\n");
        press(page, "Check the file");
        assertThat(page.getByText("The mapping fits the file.")).isVisible();

        page.navigate("/admin/import");
        page.getByLabel("Mapping", new Page.GetByLabelOptions().setExact(true)).selectOption("own-" + tag);
        choose(page, tag + ".csv", "nr;status;at;who;subject\n1;new;2020-03-10 08:00;ann;Lamp\n");
        press(page, "Check the file");
        press(page, "Start the import");
        assertThat(newest(page)).containsText(tag + ".csvdone", SOON);
        assertThat(fact(page, "Tickets created")).hasText("1");
    }

    @Test
    void whatIsNoLogIsRefusedWithAReason(Page page) {
        press(page, "Check the file");
        assertThat(page.locator("#faults")).containsText("Choose a file first.");
        choose(page, "empty.csv", "");
        press(page, "Check the file");
        assertThat(page.locator("#faults")).isVisible();
        choose(page, "picture.csv", "\u0089PNG\r\n\u001a\n");
        press(page, "Check the file");
        assertThat(page.locator("#faults")).isVisible();
        assertAccessible(page);
    }

    /** Three lines per ticket, in the shape of a public audit log. */
    private String log(int tickets) {
        StringBuilder log = new StringBuilder(HEADER);
        for (int i = 0; i < tickets; i++) {
            String number = tag + "-" + i;
            log.append(LINE.formatted(number, "New", 0, 8));
            log.append(LINE.formatted(number, "Active", 1, 9));
            log.append(LINE.formatted(number, "Closed", 2, 9));
        }
        return log.toString();
    }

    private String mapping() {
        return """
                {"name": "Lamps", "source": "lamps-%s", "mode": "ONE_LINE_PER_TICKET", "key": "nr",
                 "format": {"delimiter": ";"}, "times": {"pattern": "yyyy-MM-dd HH:mm", "zone": "UTC"},
                 "fields": {"type": {"constant": "INCIDENT"}, "title": "subject", "requester": "who",
                   "state": {"column": "status", "values": {"new": "NEW"}}, "openedAt": "at"}}""".formatted(tag);
    }

    private static void choose(Page page, String name, String content) {
        page.getByLabel("CSV file")
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static Locator newest(Page page) {
        return page.locator("#runs section").first();
    }

    private static Locator fact(Page page, String name) {
        return newest(page)
                .locator("dt", new Locator.LocatorOptions().setHasText(name))
                .locator("+ dd");
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
