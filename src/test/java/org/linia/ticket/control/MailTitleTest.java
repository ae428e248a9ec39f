package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a subject says of a ticket. */
class MailTitleTest {
    @Test
    void answersAndTagsAreNoPartOfIt() {
        assertThat(MailTitle.of("Re: AW: Fwd: FW: [#1042] Printer  is\tjammed")).isEqualTo("Printer is jammed");
        assertThat(MailTitle.of("RE[2]: Re (3): WG: Drucker")).isEqualTo("Drucker");
        assertThat(MailTitle.of("Răsp: Înaintat: 回复：Imprimanta")).isEqualTo("Imprimanta");
        assertThat(MailTitle.of("Отв: Принтерът не печата")).isEqualTo("Принтерът не печата");
    }

    @Test
    void whatOnlyLooksLikeAnAnswerStays() {
        assertThat(MailTitle.of("Restore: my folder is gone")).isEqualTo("Restore: my folder is gone");
        assertThat(MailTitle.of("Referral")).isEqualTo("Referral");
    }

    @Test
    void isOneLineWithoutWhatCannotBeKept() {
        assertThat(MailTitle.of("a\r\nBcc: x@y.example\u0000\u2028b")).isEqualTo("a Bcc: x@y.example b");
        assertThat(MailTitle.of("a\ud800b")).isEqualTo("ab");
    }

    @Test
    void isNeverTooLongNorCutsACharacter() {
        String title = MailTitle.of("😀".repeat(500));

        assertThat(title.codePointCount(0, title.length())).isEqualTo(200);
        assertThat(title).endsWith("😀…");
    }

    @Test
    void isEmptyWhereNothingIsSaid() {
        assertThat(MailTitle.of("Re: [#1042] Fwd:")).isEmpty();
        assertThat(MailTitle.of("")).isEmpty();
        assertThat(MailTitle.of(null)).isEmpty();
    }

    @Test
    void namesTheFirstTicketOfItsTags() {
        assertThat(MailTitle.number("Re: [#1042] about [#7]")).contains(1042L);
        assertThat(MailTitle.number("Re: #1042")).isEmpty();
        assertThat(MailTitle.number("[#99999999999999999999]")).isEmpty();
    }
}
