package org.linia.sla.view;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.linia.shared.faces.Form;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.sla.AgreementConditions;
import org.linia.sla.AgreementDraft;
import org.linia.sla.AgreementKind;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;

/**
 * An agreement as a person types it: a row of times for each priority with the calendar in which they count. A time that
 * counts in another calendar than its row's says so behind it: {@code 4h around-the-clock}.
 */
final class AgreementText {
    private AgreementText() {}

    static String field(Target target, Priority priority) {
        return target + "_" + priority;
    }

    static String pauses(Target target) {
        return "pauses_" + target;
    }

    /**
     * @param zone in which the day from which on it is to be valid begins
     * @param usualDay how much is worked on a usual day, by the key of a calendar
     * @throws InvalidInput naming every field that cannot be read
     */
    static AgreementDraft read(
            Form form, AgreementDraft before, ZoneId zone, Function<String, Optional<Duration>> usualDay) {
        List<Violation> wrong = new ArrayList<>();
        AgreementDraft draft = new AgreementDraft(
                before == null ? form.text("key") : before.key(),
                before == null ? AgreementKind.valueOf(form.text("kind")) : before.kind(),
                form.text("name") == null ? "" : form.text("name"),
                form.flag("active"),
                validFrom(form, before, zone, wrong),
                conditions(form),
                readPauses(form),
                warnings(form, wrong),
                times(form, usualDay, wrong));
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return draft;
    }

    static Form fill(Form form, AgreementDraft draft, ZoneId zone, Instant now) {
        AgreementConditions c = draft.conditions();
        form.with("name", draft.name())
                .with("kind", draft.kind().name())
                .with("active", draft.active())
                .with("validFrom", draft.validFrom().isAfter(now) ? day(draft.validFrom(), zone) : null)
                .with("organisations", c.organisations())
                .with("services", c.services())
                .with("categories", c.categories())
                .with("types", c.types())
                .with("vip", c.vip() == null ? null : c.vip().toString())
                .with(
                        "levels",
                        c.levels().stream().map(BigDecimal::toPlainString).toList())
                .with("teams", c.teams())
                .with("suppliers", c.suppliers())
                .with("warnings", draft.warnings().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        for (Target target : Target.values()) {
            form.put(
                    pauses(target),
                    draft.pausing(target).stream().map(Enum::name).toList());
        }
        for (Priority priority : Priority.values()) {
            fill(
                    form,
                    priority,
                    draft.times().stream()
                            .filter(time -> time.priority() == priority)
                            .toList());
        }
        return form;
    }

    private static void fill(Form form, Priority priority, List<PromisedTime> times) {
        String calendar = times.stream()
                .filter(time -> time.target() == Target.RESOLUTION)
                .findFirst()
                .or(() -> times.stream().findFirst())
                .map(PromisedTime::calendar)
                .orElse(null);
        form.put("calendar_" + priority, calendar);
        times.forEach(time -> form.put(
                field(time.target(), priority),
                Lengths.text(time.allowed()) + (time.calendar().equals(calendar) ? "" : " " + time.calendar())));
    }

    private static String day(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).toString();
    }

    private static Instant validFrom(Form form, AgreementDraft before, ZoneId zone, List<Violation> wrong) {
        String typed = form.text("validFrom");
        Instant was = before == null ? null : before.validFrom();
        if (typed == null) {
            return null;
        } else if (was != null && typed.equals(day(was, zone))) {
            return was;
        }
        try {
            return LocalDate.parse(typed).atStartOfDay(zone).toInstant();
        } catch (DateTimeException notOne) {
            wrong.add(Violation.of("validFrom", "sla.invalid.date", typed));
            return null;
        }
    }

    private static AgreementConditions conditions(Form form) {
        return new AgreementConditions(
                form.texts("organisations"),
                form.texts("services"),
                form.texts("categories"),
                form.texts("types"),
                form.text("vip") == null ? null : Boolean.valueOf(form.text("vip")),
                form.texts("levels").stream().map(BigDecimal::new).toList(),
                form.texts("teams"),
                form.texts("suppliers"));
    }

    private static Map<Target, Set<PendingReason>> readPauses(Form form) {
        Map<Target, Set<PendingReason>> pauses = new EnumMap<>(Target.class);
        for (Target target : Target.values()) {
            Set<PendingReason> reasons = EnumSet.noneOf(PendingReason.class);
            form.texts(pauses(target)).forEach(name -> reasons.add(PendingReason.valueOf(name)));
            pauses.put(target, reasons);
        }
        return pauses;
    }

    private static List<Integer> warnings(Form form, List<Violation> wrong) {
        String typed = form.text("warnings");
        if (typed == null) {
            return List.of();
        } else if (!typed.matches("\\d{1,3}(\\s*[,;]\\s*\\d{1,3})*")) {
            wrong.add(Violation.of("warnings", "sla.invalid.warnings"));
            return List.of();
        }
        return Arrays.stream(typed.split("\\s*[,;]\\s*")).map(Integer::valueOf).toList();
    }

    private static List<PromisedTime> times(
            Form form, Function<String, Optional<Duration>> usualDay, List<Violation> wrong) {
        List<PromisedTime> times = new ArrayList<>();
        for (Priority priority : Priority.values()) {
            for (Target target : Target.values()) {
                String typed = form.text(field(target, priority));
                if (typed != null) {
                    time(form, target, priority, typed, usualDay, times, wrong);
                }
            }
        }
        times.sort(Comparator.comparing(PromisedTime::target).thenComparing(PromisedTime::priority));
        return times;
    }

    private static void time(
            Form form,
            Target target,
            Priority priority,
            String typed,
            Function<String, Optional<Duration>> usualDay,
            List<PromisedTime> times,
            List<Violation> wrong) {
        int gap = typed.lastIndexOf(' ');
        boolean named = gap > 0 && !Character.isDigit(typed.charAt(gap + 1));
        String calendar = named ? typed.substring(gap + 1) : form.text("calendar_" + priority);
        try {
            String length = named ? typed.substring(0, gap) : typed;
            times.add(new PromisedTime(target, priority, Lengths.parse(length, usualDay.apply(calendar)), calendar));
        } catch (DateTimeException unreadable) {
            wrong.add(Violation.of(field(target, priority), "sla.invalid.length", typed));
        }
        if (calendar == null) {
            wrong.add(Violation.of("calendar_" + priority, "sla.invalid.noCalendar"));
        }
    }
}
