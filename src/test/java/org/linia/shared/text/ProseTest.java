package org.linia.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.shared.text.Prose.Part;

class ProseTest {

    @Test
    void emptyLinesPartParagraphsAndLinesAreKept() {
        assertThat(Prose.paragraphs("Good morning,\r\nit rings.\n \nThanks"))
                .containsExactly(List.of(plain("Good morning,"), plain("it rings.")), List.of(plain("Thanks")));
    }

    @Test
    void anAddressBecomesALinkWithoutTheFullStopBehindIt() {
        assertThat(line("See (https://intranet.example/a?b=1&c=2). Then call."))
                .containsExactly(
                        new Part("See (", false),
                        new Part("https://intranet.example/a?b=1&c=2", true),
                        new Part("). Then call.", false));
    }

    @Test
    void bracketsThatBelongToTheAddressStay() {
        assertThat(line("https://en.example/wiki/Linia_(plural)"))
                .containsExactly(new Part("https://en.example/wiki/Linia_(plural)", true));
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertThat(line("javascript:alert(1) data:text/html,x file:///etc/passwd xhttps://no"))
                .noneMatch(Part::link);
    }

    @Test
    void markupStaysText() {
        assertThat(line("<b>bold</b>")).containsExactly(new Part("<b>bold</b>", false));
    }

    @Test
    void nothingTypedShowsNothing() {
        assertThat(Prose.paragraphs(" \n ")).isEmpty();
        assertThat(Prose.paragraphs(null)).isEmpty();
    }

    private static List<Part> plain(String text) {
        return List.of(new Part(text, false));
    }

    private static List<Part> line(String text) {
        return Prose.paragraphs(text).get(0).get(0);
    }
}
