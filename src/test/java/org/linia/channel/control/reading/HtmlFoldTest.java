package org.linia.channel.control.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linia.channel.MailHtml;
import org.linia.shared.text.SafeHtml;

/** As the programs write it that most people have. */
class HtmlFoldTest {
    private static MailHtml fold(String html) {
        return HtmlFold.of(SafeHtml.clean(html));
    }

    @Test
    void gmail() {
        MailHtml html = fold("""
                <div dir="ltr">It is <b>hot</b><br><br></div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Mar 2026 \
                at 10:00, Desk &lt;<a href="mailto:d@x.example">d@x.example</a>&gt; wrote:<br></div><blockquote><p>Which one?</p>\
                </blockquote></div>""");

        assertThat(html.said()).isEqualTo("<div>It is <b>hot</b></div>");
        assertThat(html.folded())
                .contains("On Mon", "<blockquote><p>Which one?</p></blockquote>")
                .doesNotContain("hot");
    }

    @Test
    void outlook() {
        MailHtml html = fold("""
                <div class=WordSection1><p class=MsoNormal>Here <span style='color:red'>it</span> is<o:p></o:p></p>\
                <p class=MsoNormal><o:p>&nbsp;</o:p></p><div><div style='border:none;border-top:solid #E1E1E1 1.0pt'>\
                <p class=MsoNormal><b>From:</b> Desk &lt;d@x.example&gt; <br><b>Sent:</b> Monday, March 2, 2026 10:00<br>\
                <b>To:</b> Ana<br><b>Subject:</b> RE: Printer<o:p></o:p></p></div></div><p class=MsoNormal>Which one?</p></div>""");

        assertThat(html.said()).isEqualTo("<div><p>Here <span>it</span> is</p></div>");
        assertThat(html.folded()).contains("<b>From:</b>", "Which one?");
    }

    @Test
    void aSignatureWithinPreformattedText() {
        MailHtml html = fold("<pre>One line\nAnother\n-- \nAna\nFirma</pre>");

        assertThat(html.said()).isEqualTo("<pre>One line\nAnother\n-- \nAna\nFirma</pre>".substring(0, 22) + "</pre>");
        assertThat(html.folded()).startsWith("<pre>-- \nAna");
    }

    @Test
    void whatIsNotQuotedIsNew() {
        assertThat(fold("<p>From: here it hurts</p><blockquote>A saying</blockquote><p>Ana</p>")
                        .folded())
                .isEmpty();
        assertThat(fold("<blockquote><p>Only a quote</p></blockquote>").said()).contains("Only a quote");
    }

    @Test
    void answersBetweenTheQuotedStay() {
        MailHtml html = fold(
                "<p>On Mon, 2 Mar 2026 at 10:00, d@x.example wrote:</p><blockquote>Which?</blockquote><p>The left</p>"
                        + "<blockquote>Since when?</blockquote><p>Today</p>");

        assertThat(html.said()).contains("The left", "Today");
        assertThat(html.folded()).isEmpty();
    }
}
