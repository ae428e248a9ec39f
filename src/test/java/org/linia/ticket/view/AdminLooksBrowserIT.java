package org.linia.ticket.view;

import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.BlackBox;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** Every page of the administration, for everybody, on every screen. It is only looked at. */
@BlackBox
@BrowserTest
class AdminLooksBrowserIT {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin",
                "/admin/accounts",
                "/admin/account",
                "/admin/teams",
                "/admin/team?key=network",
                "/admin/levels",
                "/admin/level?key=2",
                "/admin/roles",
                "/admin/role",
                "/admin/role?key=carpatia.operator",
                "/admin/access?person=operator&ticket=1001",
                "/admin/provider",
                "/admin/policies",
                "/admin/requests",
                "/admin/policy?key=carpatia",
                "/admin/suppliers",
                "/admin/supplier",
                "/admin/organisations",
                "/admin/organisation",
                "/admin/categories",
                "/admin/category?key=software.error",
                "/admin/services",
                "/admin/service?key=mail",
                "/admin/priorities",
                "/admin/escalation-rules",
                "/admin/escalation-rule",
                "/admin/escalation-rule?key=level-time",
                "/admin/calendars",
                "/admin/calendar?key=weekdays-bucharest",
                "/admin/agreements",
                "/admin/agreement?key=standard",
                "/admin/audit",
                "/admin/outbox",
                "/admin/notifications",
                "/admin/notification?from=ticket-resolved.requester",
                "/admin/webhooks",
                "/admin/webhook",
                "/admin/review",
                "/admin/replies",
                "/admin/reply?key=received"
            })
    void everyPageIsForEverybodyOnEveryScreen(String path, Page page) {
        SignIn.as(page, "manager", path);
        Pictures.take(page, "admin" + path.replaceAll("\\W+", "-"));
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }
}
