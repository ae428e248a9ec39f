package org.linia.ticket.view;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.linia.browser.PageAssertions.assertAccessible;
import static org.linia.browser.PageAssertions.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linia.Api;
import org.linia.BlackBox;
import org.linia.MailDesk;
import org.linia.browser.BrowserTest;
import org.linia.browser.Pictures;
import org.linia.browser.SignIn;

/** What came by mail as HTML is shown as it was laid out: its own images in place, nothing from elsewhere. */
@BlackBox
@BrowserTest
class MailLayoutBrowserIT {
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    private static final String OUTLOOK = """
            <html><head><style>p{color:#000;background:url(https://spy.example/css)}</style><title>Not shown</title></head>
            <body bgcolor="#ffffff"><div style="display:none">Preview</div><table width="900" border="1" style="background:#fff">\
            <tr><td style="width:900px;color:#000"><h1>Принтерът &amp; the <i>tray</i></h1><p class=MsoNormal>It says \
            <b>PC LOAD LETTER</b><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><table><tr><th>Device</th><th>Room</th>\
            <th>Serial number</th><th>Firmware</th><th>Counter</th></tr><tr><td>HP-LaserJet-Enterprise-M611dn</td><td>Iași-2-204</td>\
            <td>CNBRR4X0WK00012345</td><td>FutureSmart-5.6.0.2</td><td>118204</td></tr></table><ul><li>Paper is in</li></ul>\
            <p><img src="cid:shot@x" width="400" alt="The display"><img src="https://spy.example/logo.png" alt="Logo">\
            <img src="https://spy.example/pixel.gif" width="1" height="1"></p><a href="javascript:alert(1)">Never</a> \
            <a href="https://firma.example/manual" onclick="alert(1)">Manual</a><script>window.spied = true</script>\
            <img src=x onerror="window.spied = true"><p>&lt;b&gt; is not bold &amp;amp;</p></td></tr></table>\
            <div style="border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Desk &lt;desk@linia.example&gt;<br><b>Sent:</b> Monday, \
            March 2, 2026 10:00<br><b>To:</b> Ana<br><b>Subject:</b> RE: Printer</p></div><p>Earlier words</p></body></html>""";

    private final Api operator = Api.as("operator");
    private final MailDesk desk = new MailDesk("HOLD");

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    void isShownAsItWasLaidOutAndLoadsNothing(Page page) throws Exception {
        long number = bring("=?utf-8?B?0J/RgNC40L3RgtC10YA=?=", OUTLOOK);
        List<String> elsewhere = new ArrayList<>();
        page.onRequest(request -> {
            if (!request.url().startsWith("http://localhost") && request.url().startsWith("http")) {
                elsewhere.add(request.url());
            }
        });
        SignIn.as(page, "operator", "/desk/ticket?number=" + number);
        Locator mailed = page.locator("#talk .mailed").first();

        assertThat(mailed).containsText("Принтерът & the tray");
        assertThat(mailed).containsText("<b> is not bold &amp;");
        assertThat(mailed).not().containsText("Earlier words");
        assertThat(mailed).not().containsText("Preview");
        assertThat(mailed.locator(".mailed-left")).hasText(new String[] {"Image not shown: Logo", "Image not shown"});
        assertThat(mailed.locator("a[href]")).hasCount(1);
        assertThat(mailed.locator("a[href]")).hasAttribute("rel", "nofollow noopener noreferrer");
        assertThat(mailed.locator("img")).hasCount(1);
        assertThat((Integer)
                        mailed.locator("img").evaluate("async image => (await image.decode(), image.naturalWidth)"))
                .isEqualTo(1);
        assertThat(page.locator("#talk .file")).hasCount(0);
        assertThat(page.evaluate("() => window.spied")).isNull();
        assertThat(elsewhere).isEmpty();
        page.locator(".mailed-fold summary").click();
        assertThat(page.locator(".mailed-fold")).containsText("Earlier words");
        Pictures.take(page, "ticket-mailed");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertThat(operator.get("/tickets/" + number).text("description"))
                .contains("PC LOAD LETTER")
                .doesNotContain("<p>");
        requesterSeesWhatIsNew(page, number);
    }

    private void requesterSeesWhatIsNew(Page page, long number) {
        SignIn.as(page, "user", "/portal/ticket?n=" + number);
        assertThat(page.locator(".say-mine .mailed")).containsText("PC LOAD LETTER");
        assertThat(page.locator(".say-mine .mailed img")).hasCount(1);
        assertThat(page.locator(".talk")).not().containsText("Earlier words");
        Pictures.take(page, "portal-mailed");
        assertAccessible(page);
        assertNoHorizontalScroll(page);
    }

    @Test
    void whatIsTooLongForAPageStandsAsText(Page page) throws Exception {
        long number = bring("Long", "<p>" + "<b>word</b> ".repeat(2_000_000 / 12) + "</p>");

        SignIn.as(page, "operator", "/desk/ticket?number=" + number);

        assertThat(page.locator("#talk .entry-body")).containsText("word word");
        assertThat(page.locator(".mailed")).hasCount(0);
    }

    private long bring(String subject, String html) {
        return MailDesk.ticket(desk.bring("user@carpatia.example", subject, """
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: text/html; charset=utf-8

                %s
                --r
                Content-Type: image/png; name=shot.png
                Content-ID: <shot@x>
                Content-Disposition: inline; filename=shot.png
                Content-Transfer-Encoding: base64

                %s
                --r--
                """.formatted(html, PNG)));
    }
}
