package org.linia.sla.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;
import org.linia.sla.CalendarDraft;
import org.linia.sla.SpecialDay;
import org.linia.sla.WorkingHours;

/** What a calendar must be like. */
@ApplicationScoped
public class CalendarRules {
    private static final String KEY = "[a-z0-9][a-z0-9-]{0,62}";
    private static final int NAME = 200;
    /** Ten years of a country with many holidays. */
    private static final int DAYS = 400;

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 2199;

    @Inject
    private PublicHolidays holidays;

    /** @throws InvalidInput naming everything that is wrong */
    public void check(CalendarDraft draft) {
        List<Violation> violations = new ArrayList<>();
        need(violations, draft.key() != null && draft.key().matches(KEY), "key", "sla.invalid.key");
        need(violations, isName(draft.name()), "name", "sla.invalid.name");
        need(violations, isZone(draft.timeZone()), "timeZone", "sla.invalid.timeZone");
        draft.week()
                .forEach((day, hours) ->
                        need(violations, !WorkingHours.overlap(hours), day.name(), "sla.invalid.overlap"));
        boolean works = draft.week().values().stream().anyMatch(hours -> !hours.isEmpty());
        need(violations, works, "week", "sla.invalid.noWorkingTime");
        checkDays(violations, draft.days());
        checkPlace(violations, draft.country(), draft.region());
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /**
     * @param correction null: nothing is corrected
     * @throws InvalidInput if it says nothing, or too much
     */
    public static void checkCorrection(String correction) {
        if (correction != null && !isName(correction)) {
            throw InvalidInput.of("correction", "sla.invalid.correction", NAME);
        }
    }

    private void checkPlace(List<Violation> violations, String country, String region) {
        boolean known = country == null || holidays.countries().contains(country);
        need(violations, known, "country", "sla.invalid.country");
        boolean within = region == null || holidays.regions(country).containsKey(region);
        need(violations, !known || within, "region", "sla.invalid.region");
    }

    private static void checkDays(List<Violation> violations, List<SpecialDay> days) {
        need(violations, days.size() <= DAYS, "days", "sla.invalid.manyDays", DAYS);
        Set<LocalDate> seen = new HashSet<>();
        for (SpecialDay special : days) {
            LocalDate day = special.day();
            need(violations, seen.add(day), "days", "sla.invalid.dayTwice", day.toString());
            boolean sensible = day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
            need(violations, sensible, "days", "sla.invalid.year", FIRST_YEAR, LAST_YEAR);
            need(violations, isName(special.name()), "days", "sla.invalid.dayName", day.toString());
            need(violations, !WorkingHours.overlap(special.hours()), "days", "sla.invalid.dayOverlap", day.toString());
        }
    }

    private static boolean isName(String name) {
        return name != null && !name.isBlank() && name.length() <= NAME && Texts.isStorable(name);
    }

    private static boolean isZone(String id) {
        try {
            return id != null && ZoneId.of(id) != null;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private static void need(List<Violation> violations, boolean met, String field, String key, Object... arguments) {
        if (!met) {
            violations.add(Violation.of(field, key, arguments));
        }
    }
}
