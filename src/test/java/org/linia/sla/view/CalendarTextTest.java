package org.linia.sla.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.sla.CalendarDraft;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** What is typed into a calendar is read as it was meant, or refused beside its field. */
class CalendarTextTest {
    private final Form form =
            new Form().with("timeZone", "Europe/Bucharest").with("MONDAY", "8:00 - 12:00; 13:00–24:00");

    @Test
    void hoursAreReadAsPeopleWriteThemAndShownInOneWay() {
        CalendarDraft draft = read();

        assertThat(WorkingHours.text(draft.on(DayOfWeek.MONDAY))).isEqualTo("08:00-12:00, 13:00-24:00");
        assertThat(draft.on(DayOfWeek.TUESDAY)).isEmpty();
    }

    @Test
    void aLineIsAHolidayUnlessItHasHours() {
        List<SpecialDay> days = typed("2026-12-25 Crăciunul\n\n 2026-12-24 8:00-12:00, 13:00-14:30 24h before: 节日 ")
                .days();

        assertThat(days)
                .extracting(SpecialDay::toString)
                .containsExactly("2026-12-24 08:00-12:00, 13:00-14:30 24h before: 节日", "2026-12-25 Crăciunul");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Christmas",
                "2026-12-25",
                "2026-02-30 Never",
                "25.12.2026 Christmas",
                "2026-12-24 12:00-08:00 Eve"
            })
    void aLineThatIsNoDayIsNamed(String line) {
        assertThat(violations(() -> typed(line))).containsExactly("days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"8-12", "08:00", "12:00-08:00", "08:00-25:00", "08:00-12:00-13:00", "24:00-08:00", "always"})
    void hoursThatAreNoneAreNamed(String hours) {
        form.put("FRIDAY", hours);

        assertThat(violations(this::read)).containsExactly("FRIDAY");
    }

    @Test
    void aWeekWithoutHoursIsSaidWhereItBegins() {
        form.put("MONDAY", "  ");

        assertThat(violations(this::read)).containsExactly("MONDAY");
    }

    private CalendarDraft typed(String days) {
        form.put("days", days);
        return read();
    }

    private CalendarDraft read() {
        return CalendarText.read(form, "key", "Name");
    }

    private static List<String> violations(Runnable act) {
        List<String> fields = new ArrayList<>();
        assertThatThrownBy(act::run).isInstanceOfSatisfying(InvalidInput.class, invalid -> invalid.violations().stream()
                .map(Violation::field)
                .forEach(fields::add));
        return fields;
    }
}
