package org.linia.sla.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.LocalTime;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** The row of one stretch of working hours on a date that has other hours than its weekday. */
@Embeddable
public class CalendarException {
    private LocalDate day;
    private String name;

    @Column(name = "from_time")
    private LocalTime from;

    @Column(name = "to_time")
    private LocalTime to;

    protected CalendarException() {}

    CalendarException(SpecialDay special, WorkingHours hours) {
        this.day = special.day();
        this.name = special.name();
        this.from = hours.from();
        this.to = hours.to();
    }

    LocalDate day() {
        return day;
    }

    String name() {
        return name;
    }

    WorkingHours hours() {
        return new WorkingHours(from, to);
    }
}
