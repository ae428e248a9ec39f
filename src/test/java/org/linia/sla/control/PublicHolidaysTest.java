package org.linia.sla.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;

/** F2: public holidays by country and region. */
@Isolated("the language of the machine is everybody's")
class PublicHolidaysTest {
    private final PublicHolidays holidays = new PublicHolidays();

    @Test
    void theYearBeforeAndFiveYearsAheadAreKnown() {
        PublicDays romania = holidays.around(Year.of(2026), "RO", null);

        assertThat(romania.until()).isEqualTo(Optional.of(2031));
        assertThat(romania.days())
                .extracting(SpecialDay::toString)
                .contains("2025-12-01 National Day", "2026-04-12 Easter", "2027-05-02 Easter", "2031-12-25 Christmas");
        assertThat(romania.days().get(0).day().getYear()).isEqualTo(2025);
    }

    @Test
    void aRegionHasItsOwnBesideThoseOfTheCountry() {
        LocalDate corpusChristi = LocalDate.of(2026, 6, 4);
        LocalDate peaceFestival = LocalDate.of(2026, 8, 8);

        assertThat(dates("DE", null)).contains(LocalDate.of(2026, 10, 3)).doesNotContain(corpusChristi);
        assertThat(dates("DE", "BY")).contains(corpusChristi).doesNotContain(peaceFestival);
        assertThat(dates("DE", "BY/AG")).contains(corpusChristi, peaceFestival);
    }

    @Test
    void aHolidayOnASundayIsObservedOnTheDayThatIsFreeInstead() {
        assertThat(dates("GB", "ENG")).contains(LocalDate.of(2026, 12, 28));
    }

    @Test
    void theCountriesOfOurLanguagesAreThereAndNoStockExchange() {
        assertThat(holidays.countries()).contains("RO", "BG", "PL", "RU", "GB").allMatch(code -> code.length() == 2);
    }

    @Test
    void regionsAreNamedFromTheLargerToTheSmaller() {
        assertThat(holidays.regions("DE")).containsEntry("BY", "Bavaria").containsKey("BY/AG");
        assertThat(holidays.regions("RO")).isEmpty();
        assertThat(holidays.regions("XX")).isEmpty();
    }

    @Test
    void namesAreTheSameWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMAN);
            assertThat(holidays.around(Year.of(2026), "DE", null).days())
                    .extracting(SpecialDay::name)
                    .contains("Labour day");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aDayOfTheCalendarsOwnWins() {
        SpecialDay worked = new SpecialDay(LocalDate.of(2026, 12, 1), "We work", List.of());

        PublicDays beside = holidays.around(Year.of(2026), "RO", null).beside(List.of(worked));

        assertThat(beside.days()).extracting(SpecialDay::day).doesNotContain(worked.day());
        assertThat(beside.until()).isEqualTo(Optional.of(2031));
    }

    private List<LocalDate> dates(String country, String region) {
        return holidays.around(Year.of(2026), country, region).days().stream()
                .map(SpecialDay::day)
                .toList();
    }
}
