package org.linia.sla.entity;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.linia.sla.WorkingHours;

/** Working time told by looking at the wall clock every single second: too slow to use, too simple to be wrong. */
record SlowCalendar(ZoneId zone, Map<DayOfWeek, List<WorkingHours>> week, Map<LocalDate, List<WorkingHours>> specials) {

    WorkingCalendar fast() {
        return new WorkingCalendar(zone, week, specials);
    }

    boolean isOpen(Instant at) {
        ZonedDateTime wall = at.atZone(zone);
        LocalTime time = wall.toLocalTime();
        List<WorkingHours> usual = week.getOrDefault(wall.getDayOfWeek(), List.of());
        return specials.getOrDefault(wall.toLocalDate(), usual).stream()
                .anyMatch(hours -> !time.isBefore(hours.from())
                        && (hours.to().equals(LocalTime.MIDNIGHT) || time.isBefore(hours.to())));
    }

    /** For each second of the span, and its end, how many open seconds came before. */
    int[] openSecondsBefore(Instant from, int seconds) {
        int[] before = new int[seconds + 1];
        for (int i = 0; i < seconds; i++) {
            before[i + 1] = before[i] + (isOpen(from.plusSeconds(i)) ? 1 : 0);
        }
        return before;
    }
}
