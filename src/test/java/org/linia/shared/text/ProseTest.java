package org.linia.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linia.shared.text.Prose.Kind;
import org.linia.shared.text.Prose.Part;

class ProseTest {

    @Test
    void emptyLinesPartParagraphsAndLinesAreKept() {
        assertThat(Prose.paragraphs("Good morning,\r\nit rings.\n \nThanks", List.of()))
                .containsExactly(List.of(plain("Good morning,"), plain("it rings.")), List.of(plain("Thanks")));
    }

    @Test
    void anAddressBecomesALinkWithoutTheFullStopBehindIt() {
        assertThat(line("See (https://intranet.example/a?b=1&c=2). Then call."))
                .containsExactly(
                        new Part("See (", Kind.TEXT),
                        new Part("https://intranet.example/a?b=1&c=2", Kind.LINK),
                        new Part("). Then call.", Kind.TEXT));
    }

    @Test
    void bracketsThatBelongToTheAddressStay() {
        assertThat(line("https://en.example/wiki/Linia_(plural)"))
                .containsExactly(new Part("https://en.example/wiki/Linia_(plural)", Kind.LINK));
    }

    @Test
    void onlyAddressesOfTheWebBecomeLinks() {
        assertThat(line("javascript:alert(1) data:text/html,x file:///etc/passwd xhttps://no"))
                .noneMatch(part -> part.kind() == Kind.LINK);
    }

    @Test
    void markupStaysText() {
        assertThat(line("<b>bold</b>")).containsExactly(new Part("<b>bold</b>", Kind.TEXT));
    }

    @Test
    void nothingTypedShowsNothing() {
        assertThat(Prose.paragraphs(" \n ", List.of())).isEmpty();
        assertThat(Prose.paragraphs(null, List.of())).isEmpty();
    }

    private static List<Part> plain(String text) {
        return List.of(new Part(text, Kind.TEXT));
    }

    @Test
    void whoIsCalledIsAPartOfItsOwn_theLongestNameFirst() {
        assertThat(Prose.paragraphs("Hi @Ana Maria Pop, ask @Ana.", List.of("Ana", "Ana Maria Pop"))
                        .get(0)
                        .get(0))
                .containsExactly(
                        new Part("Hi ", Kind.TEXT),
                        new Part("@Ana Maria Pop", Kind.MENTION),
                        new Part(", ask ", Kind.TEXT),
                        new Part("@Ana", Kind.MENTION),
                        new Part(".", Kind.TEXT));
    }

    @Test
    void aNameInsideAWordOrAnAddressIsNotCalled() {
        assertThat(Prose.paragraphs("ana@Ana.example @Anastasia https://x.example/@Ana Ana", List.of("Ana"))
                        .get(0)
                        .get(0))
                .noneMatch(part -> part.kind() == Kind.MENTION);
    }

    @Test
    void aNameThatLooksLikeAPatternIsOnlyAName() {
        assertThat(Prose.paragraphs("@.* and @x", List.of(".*", "")).get(0).get(0))
                .containsExactly(new Part("@.*", Kind.MENTION), new Part(" and @x", Kind.TEXT));
    }

    private static List<Part> line(String text) {
        return Prose.paragraphs(text, List.of()).get(0).get(0);
    }
}
