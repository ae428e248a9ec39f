package org.linia.channel.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.shared.problem.Violation;

/** Texts are filled in with texts by name, and with nothing else. */
class NoticeTemplateTest {
    private static final List<String> KNOWN = List.of("ticket.number", "ticket.title", "said");

    @Test
    void placesAreFilledIn_andPartsStandOrFallWithWhatTheyAreAbout() {
        String text =
                "{{ticket.number}}{{#said}}: {{said}} on {{ticket.number}}{{/said}}{{^said}}, not a word{{/said}}";

        assertThat(filled(text, Map.of("ticket.number", "42", "said", "Done"))).isEqualTo("42: Done on 42");
        assertThat(filled(text, Map.of("ticket.number", "42", "said", ""))).isEqualTo("42, not a word");
        assertThat(filled(text, Map.of("ticket.number", "42"))).isEqualTo("42, not a word");
    }

    @Test
    void aPartOnLinesOfItsOwnLeavesNoneBehind() {
        String text = "Hello\n\n{{#said}}\n{{said}}\n\n{{/said}}\nBye";

        assertThat(filled(text, Map.of("said", "Done"))).isEqualTo("Hello\n\nDone\n\nBye");
        assertThat(filled(text, Map.of())).isEqualTo("Hello\n\nBye");
    }

    @Test
    void whatIsPutInIsNeverLookedAtAgain() {
        String title = "{{said}} {{#said}}x{{/said}} #{7*7} ${7*7} <b>";

        assertThat(filled("{{ticket.title}}", Map.of("ticket.title", title, "said", "secret")))
                .isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{unknown}}",
                "{{class}}",
                "{{ticket.title.class}}",
                "{{said.length}}",
                "{{.}}",
                "{{this}}",
                "{{-index}}",
                "{{#unknown}}x{{/unknown}}",
                "{{^unknown}}x{{/unknown}}",
                "{{>said}}",
                "{{&said}}",
                "{{! said }}",
                "{{$said}}x{{/said}}",
                "{{<said}}x{{/said}}",
                "{{{said}}}",
                "{{=<% %>=}}<%said%>",
                "{{said",
                "said}}",
                "{{}}",
                "{{#said}}x",
                "x{{/said}}",
                "{{#said}}{{#ticket.title}}{{/said}}{{/ticket.title}}"
            })
    void whatIsNoPlaceIsSaidToBeNone(String text) {
        assertThat(NoticeTemplate.wrong("body", text, KNOWN)).isPresent().get().returns("body", Violation::field);
    }

    @Test
    void whoeverAsksForSomethingUnknownReadsItsNameAndWhatThereIs() {
        Violation wrong = NoticeTemplate.wrong("body", "{{said}} {{ticket.secret}}", KNOWN)
                .orElseThrow();

        assertThat(wrong.text().key()).isEqualTo("channel.invalid.placeholder");
        assertThat(wrong.text().arguments().toString()).contains("ticket.secret", "ticket.number, ticket.title, said");
    }

    private static String filled(String text, Map<String, String> values) {
        assertThat(NoticeTemplate.wrong("text", text, KNOWN)).isEmpty();
        return NoticeTemplate.of(text).with(values);
    }
}
