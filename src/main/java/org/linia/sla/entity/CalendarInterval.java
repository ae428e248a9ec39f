package org.linia.sla.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.linia.sla.WorkingHours;

/** The row of one stretch of working hours: weekday 1 is Monday; an end at 00:00 is the end of the day. */
@Embeddable
public class CalendarInterval {
    private int weekday;

    @Column(name = "from_time")
    private LocalTime from;

    @Column(name = "to_time")
    private LocalTime to;

    protected CalendarInterval() {}

    CalendarInterval(DayOfWeek day, WorkingHours hours) {
        this.weekday = day.getValue();
        this.from = hours.from();
        this.to = hours.to();
    }

    DayOfWeek day() {
        return DayOfWeek.of(weekday);
    }

    WorkingHours hours() {
        return new WorkingHours(from, to);
    }
}
