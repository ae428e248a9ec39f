package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.linia.channel.MailBody;
import org.linia.channel.MailHtml;

/** What of a mail is kept on a ticket. */
class MailTextTest {
    @Test
    void isWhatIsNew() {
        assertThat(MailText.of(new MailBody(" New\r\nlines \n", "> old", null))).isEqualTo("New\nlines");
    }

    @Test
    void isWhatWasPassedOnIfNothingIsNew() {
        assertThat(MailText.of(new MailBody("  \n", "> what somebody else wrote", null)))
                .isEqualTo("> what somebody else wrote");
        assertThat(MailText.of(new MailBody("", "", new MailHtml("<p></p>", ""))))
                .isEmpty();
    }

    @Test
    void isWithoutWhatCannotBeKeptAndNotTooLong() {
        assertThat(MailText.of(new MailBody("a\u0000b\udc00c", "", null))).isEqualTo("abc");
        assertThat(MailText.of(new MailBody("😀".repeat(200_000), "", null))
                        .codePoints()
                        .count())
                .isEqualTo(90_001);
    }
}
