package org.linia.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.linia.MortalServer;
import org.linia.browser.BrowserTest;
import org.linia.browser.PageProblems;
import org.linia.browser.Visits;
import org.linia.shared.database.OutsideDatabase;

/** The first start on somebody's own, empty PostgreSQL: nobody is there yet, and one link lets the first manager in. */
@Order(Nodes.FIRST + 5)
@ExtendWith(Nodes.Given.class)
@BrowserTest
@OwnServers
class FirstManagerIT {
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/set-up\\?token=\\S+)");
    private static final String PASSWORD = "a sentence with spaces";

    @TempDir
    private Path data;

    private OutsideDatabase database;
    private MortalServer server;

    @BeforeEach
    void start(Nodes nodes) throws IOException {
        database = new OutsideDatabase(data);
        server = nodes.apart(database.settings());
    }

    @AfterEach
    void stop() {
        server.close();
        database.close();
    }

    @Test
    void theLinkInTheLogMakesTheFirstManagerAndNobodyElse(Page page, Visits visits, PageProblems problems)
            throws Exception {
        problems.expect("/live\\S* failed"); // the server leaves before the pages do
        assertThat(count("account") + count("ticket")).isZero();
        page.navigate(address("/sign-in"));
        assertThat(page.locator("[data-fills]")).hasCount(0);
        assertThat(server.post("/api/v1/auth/token", "none", "{\"username\":\"manager\",\"password\":\"linia\"}")
                        .statusCode())
                .isEqualTo(401);

        String link = link();
        page.navigate(link);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        fill(page, "short");
        assertThat(page.locator("#setUp\\:password")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#setUp\\:name")).hasValue("Анна Ionescu");
        Page late = visits.another();
        late.navigate(link);
        fill(page, PASSWORD);
        page.waitForURL(Pattern.compile("/admin"));
        assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();

        fill(late, PASSWORD);
        assertThat(late.locator("body")).containsText("This link was used");
        late.navigate(link);
        assertThat(late.locator("[type=password]")).hasCount(0);
        assertThat(late.getByRole(AriaRole.ALERT).first()).containsText("This link was used");
        assertThat(count("account")).isEqualTo(1);

        signIn(late);
        assertThat(late).hasURL(Pattern.compile(".*/(admin|desk).*"));
    }

    private static void fill(Page page, String password) {
        page.locator("#setUp\\:organisation").fill("Carpatia Wohnungsbau");
        page.locator("#setUp\\:organisationKey").fill("carpatia");
        page.locator("#setUp\\:name").fill("Анна Ionescu");
        page.locator("#setUp\\:username").fill("anna");
        page.locator("#setUp\\:password").fill(password);
        page.locator("#setUp\\:go").click();
    }

    private void signIn(Page page) {
        page.navigate(address("/sign-in?from=/admin"));
        page.locator("#username").fill("anna");
        page.locator("#password").fill(PASSWORD);
        page.locator("#go").click();
    }

    private String address(String path) {
        return server.uri(path).toString();
    }

    private String link() throws IOException {
        Matcher link = LINK.matcher(server.console());
        assertThat(link.find()).as("a link in the log").isTrue();
        assertThat(link.group()).isEqualTo(address(link.group(1)));
        return link.group();
    }

    private long count(String table) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from " + table)) {
            row.next();
            return row.getLong(1);
        }
    }
}
