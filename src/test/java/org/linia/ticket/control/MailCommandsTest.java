package org.linia.ticket.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What staff want done at the top of a mail. */
class MailCommandsTest {
    @Test
    void standBeforeEverythingElse() {
        MailCommands commands =
                MailCommands.of("\n#assign ana@firm.example\n\n#Internal \nCall her first\n#resolve later");

        assertThat(commands.assign()).isEqualTo("ana@firm.example");
        assertThat(commands.internal()).isTrue();
        assertThat(commands.resolve()).isNull();
        assertThat(commands.rest()).isEqualTo("Call her first\n#resolve later");
        assertThat(commands.unknown()).isEmpty();
    }

    @Test
    void aSolutionIsTheLineOrTheRest() {
        assertThat(MailCommands.of("#resolve A new toner").resolve()).isEqualTo("A new toner");
        assertThat(MailCommands.of("#resolve\nA new toner").resolve()).isEmpty();
        assertThat(MailCommands.of("#resolve\nA new toner").rest()).isEqualTo("A new toner");
    }

    @Test
    void thoseThatAreNoneAreNamed() {
        assertThat(MailCommands.of("#close it\n#assign me\nx").unknown()).containsExactly("#close it");
    }

    @Test
    void aMailWithoutOnesIsAllText() {
        MailCommands none = MailCommands.of("Hello\n#assign me");

        assertThat(none.isNone()).isTrue();
        assertThat(none.rest()).isEqualTo("Hello\n#assign me");
        assertThat(MailCommands.of("").isNone()).isTrue();
        assertThat(MailCommands.of("#1042 is the number").isNone()).isTrue();
        assertThat(MailCommands.of("# heading").isNone()).isTrue();
    }
}
