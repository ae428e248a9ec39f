package org.linia.sla.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.List;
import org.linia.sla.SpecialDay;

/** The row of a date on which nothing is worked. */
@Embeddable
public class CalendarHoliday {
    private LocalDate day;
    private String name;

    @Column(name = "is_public")
    private boolean isPublic;

    protected CalendarHoliday() {}

    CalendarHoliday(SpecialDay special, boolean isPublic) {
        this.day = special.day();
        this.name = special.name();
        this.isPublic = isPublic;
    }

    /** Whether it is the country's, not the calendar's own. */
    boolean isPublic() {
        return isPublic;
    }

    SpecialDay special() {
        return new SpecialDay(day, name, List.of());
    }
}
