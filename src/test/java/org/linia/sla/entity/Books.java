package org.linia.sla.entity;

import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.linia.sla.AgreementKind;
import org.linia.sla.CalendarDraft;
import org.linia.sla.PromisedTime;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;

/** Books for tests: calendars and agreements as if they had been stored. */
public final class Books {
    private final List<Calendar> calendars = new ArrayList<>();
    private final List<AgreementVersion> versions = new ArrayList<>();

    Books calendar(String key, SlowCalendar slow) {
        List<SpecialDay> days = slow.specials().entrySet().stream()
                .map(day -> new SpecialDay(day.getKey(), "Special", day.getValue()))
                .toList();
        CalendarDraft draft =
                new CalendarDraft(key, key, null, slow.zone().getId(), null, null, slow.week(), days, true);
        return calendar(new Calendar(draft, null, PublicDays.NONE));
    }

    Books calendar(Calendar calendar) {
        calendars.add(identified(calendar, calendars.size() + 1));
        return this;
    }

    Books agreement(AgreementKind kind, String key, int number, Instant validFrom, Terms terms, PromisedTime... times) {
        return agreement(kind, key, number, true, validFrom, versions.size() + 1, terms, times);
    }

    Books agreement(
            AgreementKind kind,
            String key,
            int number,
            boolean active,
            Instant validFrom,
            int position,
            Terms terms,
            PromisedTime... times) {
        AgreementVersion version = new AgreementVersion(
                new Agreement(key, kind),
                number,
                active,
                key,
                validFrom,
                BigDecimal.valueOf(position),
                terms,
                List.of(times));
        versions.add(identified(version, versions.size() + 1));
        return this;
    }

    PromiseBook book() {
        return new PromiseBook(1, calendars, versions);
    }

    /** What the database does when a row is made. */
    static <T> T identified(T row, long id) {
        try {
            Field field = row.getClass().getDeclaredField("id");
            field.setAccessible(true);
            field.set(row, id);
            return row;
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
