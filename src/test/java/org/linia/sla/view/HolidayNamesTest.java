package org.linia.sla.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;
import org.linia.sla.control.PublicHolidays;

/** F2, Y1: public holidays as people call them. */
@Isolated("the language of the machine is everybody's")
class HolidayNamesTest {
    private static final Locale ROMANIAN = Locale.forLanguageTag("ro");

    private final HolidayNames names = new HolidayNames();

    private String called(Locale language, String english) {
        PublicDays one = new PublicDays(
                List.of(new SpecialDay(LocalDate.of(2026, 1, 1), english, List.of())), Optional.of(2026));
        return names.in(language, one).days().get(0).name();
    }

    @ParameterizedTest
    @CsvSource({"New Year's Day, Anul Nou", "Easter Monday, A doua zi de Paște", "Christmas, Crăciunul"})
    void aHolidayHasItsNameInTheLanguage(String english, String romanian) {
        assertThat(called(ROMANIAN, english)).isEqualTo(romanian);
        assertThat(called(Locale.ENGLISH, english)).isEqualTo(english);
    }

    @Test
    void severalOfOneDayAreEachNamedAndWhatIsUnknownStays() {
        assertThat(called(ROMANIAN, "Pentecost, Children's Day")).isEqualTo("Rusaliile, Ziua Copilului");
        assertThat(called(ROMANIAN, "Easter, Education, Culture and Literature Day, Pentecost"))
                .isEqualTo("Paștele, Ziua educației, culturii și literaturii, Rusaliile");
        assertThat(called(ROMANIAN, "Alaska Day, Founders, and more")).isEqualTo("Alaska Day, Founders, and more");
    }

    @Test
    void theLanguageOfTheMachineIsNobodysConcern() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(called(Locale.ENGLISH, "Christmas")).isEqualTo("Christmas");
            assertThat(called(Locale.forLanguageTag("zh"), "Christmas")).isEqualTo("Christmas");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RO", "BG", "PL", "RU", "GB", "DE"})
    void noneOfTheCountriesOfOurUsersHasOneWithoutARomanianName(String country) {
        List<SpecialDay> english =
                new PublicHolidays().around(Year.of(2026), country, null).days();
        assertThat(names.in(ROMANIAN, new PublicDays(english, Optional.empty())).days())
                .hasSameSizeAs(english)
                .doesNotContainAnyElementsOf(english);
    }
}
