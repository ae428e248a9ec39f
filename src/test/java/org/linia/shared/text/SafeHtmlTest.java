package org.linia.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafeHtmlTest {
    private static final SafeHtml.Names NAMES = new SafeHtml.Names("No image", "Table");

    private static String shown(String html) {
        return SafeHtml.shown(
                html,
                cid -> Optional.ofNullable(Map.of("a@x", "/files/1?inline").get(cid)),
                NAMES);
    }

    @Test
    void onlyOurImagesAreLoaded() {
        assertThat(shown("<img src='cid:a@x' alt='Shot'>"))
                .isEqualTo("<img src=\"/files/1?inline\" alt=\"Shot\" loading=\"lazy\">");
        assertThat(shown("<img src='https://else.example/a.png' alt='<b>Logo'>"))
                .isEqualTo("<span class=\"mailed-left\">No image: &lt;b&gt;Logo</span>");
        assertThat(shown("<img src='cid:b@x'>")).isEqualTo("<span class=\"mailed-left\">No image</span>");
        assertThat(shown("<img src='/files/2?inline'>")).doesNotContain("/files/2");
        assertThat(shown("<img src=data:image/svg+xml,x srcset='https://spy 2x' onerror=x()>"))
                .doesNotContain("spy", "data:", "onerror");
    }

    @Test
    void trackersAndWhatIsHiddenGo() {
        assertThat(shown("<p>Hi<img src='https://t.example/?id=7' width=1 height=1 alt=x></p>"))
                .isEqualTo("<p>Hi</p>");
        assertThat(shown("<img style='width:1px;height:1px' src=https://t.example/>"))
                .isEmpty();
        assertThat(shown("<div style='display:none'>Preview</div><p>Hi</p>")).isEqualTo("<p>Hi</p>");
        assertThat(shown("<table width=100><tr><td>1</td></tr></table>")).contains("<td>1</td>");
    }

    @Test
    void nothingRunsAndLinksSayWhereTheyLead() {
        assertThat(shown("<a href='javascript:x()' onclick=x()>go</a><a href='JaVa&#10;script:x()'>go</a>"))
                .doesNotContain("href", "script", "onclick");
        assertThat(shown("<a href='data:text/html,x'>go</a><a href='//else.example'>on</a>"))
                .doesNotContain("href");
        assertThat(shown("<a href='https://firma.example/'>go</a>"))
                .contains(
                        "rel=\"nofollow noopener noreferrer\"",
                        "target=\"_blank\"",
                        "title=\"https://firma.example/\"");
        assertThat(shown("<p style='position:fixed' class=btn id=main>x</p>")).isEqualTo("<p>x</p>");
        assertThat(shown("<svg><style><a title='</style><img src=x onerror=x()>'>"))
                .doesNotContain("onerror");
        assertThat(
                        shown(
                                "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x()&gt;'>"))
                .doesNotContain("<img", "onerror=x()>");
        assertThat(shown(
                        "<iframe src=//x>y</iframe><object data=//x></object><base href=//x><meta http-equiv=refresh>"))
                .doesNotContain("//x", "meta", "base");
    }

    @Test
    void isEscapedOnceHoweverOftenItIsCleaned() {
        String once = SafeHtml.clean(
                "<p>a &lt;b&gt; &amp;amp; ]]&gt; &nbsp;x</p><h1>Big</h1><a href='https://a.example/?a=1&amp;b=2'>l</a>");

        assertThat(once).startsWith("<p>a &lt;b&gt; &amp;amp; ]]&gt;").contains("<div><b>Big</b></div>", "a=1&amp;b=2");
        assertThat(SafeHtml.clean(SafeHtml.clean(once))).isEqualTo(once);
        assertThat(SafeHtml.ofText("<b>\n&")).isEqualTo("<p>&lt;b&gt;<br>\n&amp;</p>");
    }

    @Test
    void wideTablesCanBeReachedByKeyboard() {
        assertThat(shown("<table><tr><td><table><tr><td>1</td></tr></table></td></tr></table>"))
                .startsWith("<div class=\"mailed-wide\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table>")
                .containsOnlyOnce("mailed-wide");
    }

    @Test
    void twoMegabytesAreCleanedInTime() {
        String row = "<tr style='x'><td><a href='https://a.example'>x</a><p>&nbsp;</p></td></tr>";
        assertThat(shown("<table>" + row.repeat(2_000_000 / row.length()) + "</table>"))
                .contains("a.example");
        assertThat(shown("<div>".repeat(100_000) + "deep")).contains("deep");
    }
}
