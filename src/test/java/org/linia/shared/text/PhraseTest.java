package org.linia.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class PhraseTest {
    @Test
    void textsGoInAsTheyAre() {
        assertThat(english("{1} of {0}").with("L'Aquila {2}", "first")).isEqualTo("first of L'Aquila {2}");
    }

    @Test
    void numbersAreWrittenAsTheLanguageDoes() {
        assertThat(english("{0} tickets").with(12_345)).isEqualTo("12,345 tickets");
        assertThat(Phrase.of("{0} tichete", Locale.forLanguageTag("ro")).with(12_345))
                .isEqualTo("12.345 tichete");
    }

    @Test
    void pluralsAndQuotesAreUnderstood() {
        Phrase seconds = english("in {0, plural, one {# second} other {# seconds}}");

        assertThat(seconds.with(1)).isEqualTo("in 1 second");
        assertThat(seconds.with(30)).isEqualTo("in 30 seconds");
        assertThat(english("{0} isn''t '{there}'").with("It")).isEqualTo("It isn't {there}");
    }

    @Test
    void aMissingArgumentShowsItsPlace() {
        assertThat(english("{0} and {1}").with("one")).isEqualTo("one and {1}");
    }

    private static Phrase english(String pattern) {
        return Phrase.of(pattern, Locale.ENGLISH);
    }
}
