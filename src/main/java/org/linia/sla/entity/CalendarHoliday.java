package org.linia.sla.entity;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.linia.sla.SpecialDay;

/** The row of a date on which nothing is worked. */
@Embeddable
public class CalendarHoliday {
    private LocalDate day;
    private String name;

    protected CalendarHoliday() {}

    CalendarHoliday(SpecialDay special) {
        this.day = special.day();
        this.name = special.name();
    }

    SpecialDay special() {
        return new SpecialDay(day, name, List.of());
    }
}
