package org.linia.report.rest;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.linia.report.Period;
import org.linia.report.Period.Days;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.rest.Moments;

/** Periods as they are asked for. */
public final class Periods {
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private Periods() {}

    /**
     * Two days, both of them included and cut in each organisation's time zone; or two moments, the second one excluded;
     * or nothing, which is last month.
     *
     * @throws InvalidInput if they are neither, or only one is there, or the second one is before the first
     */
    public static Period read(String from, String to, Clock clock) {
        if (isAbsent(from) && isAbsent(to)) {
            return Days.lastMonth(clock);
        }
        List<Violation> wrong = new ArrayList<>();
        boolean days = !isAbsent(from) && from.matches(DAY);
        check("from", from, days, wrong);
        check("to", to, days, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        Period period = days
                ? new Days(LocalDate.parse(from), LocalDate.parse(to))
                : new Period.Moments(Moments.parse(from), Moments.parse(to));
        if (period instanceof Days two && two.last().isBefore(two.first())) {
            throw InvalidInput.of("to", "report.invalid.order");
        }
        return period;
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isBlank();
    }

    private static void check(String field, String text, boolean days, List<Violation> wrong) {
        try {
            if (isAbsent(text)) {
                wrong.add(Violation.of(field, "shared.invalid.required"));
            } else if (days) {
                LocalDate.parse(text);
            } else {
                Moments.parse(text);
            }
        } catch (DateTimeException neither) {
            wrong.add(Violation.of(field, "report.invalid.date"));
        }
    }
}
