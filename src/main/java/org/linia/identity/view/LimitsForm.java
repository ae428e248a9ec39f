package org.linia.identity.view;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.RoleLimits;
import org.linia.identity.WeeklyHours;
import org.linia.shared.faces.Form;
import org.linia.shared.network.Network;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;

/** From where and when something counts, as it stands in a form: networks, days, from, to, timeZone. */
final class LimitsForm {
    private LimitsForm() {}

    static void fill(Form form, RoleLimits limits, ZoneId zone) {
        WeeklyHours hours = limits.hours();
        form.with("networks", text(limits.networks()))
                .with(
                        "days",
                        hours == null
                                ? new String[0]
                                : hours.days().stream().map(DayOfWeek::name).toArray(String[]::new))
                .with("from", hours == null ? null : hours.from().toString())
                .with("to", hours == null ? null : hours.to().toString())
                .with("timeZone", hours == null ? zone.getId() : hours.zone().getId());
    }

    static String text(List<Network> networks) {
        return networks.stream().map(Network::toString).collect(Collectors.joining("\n"));
    }

    /** @throws InvalidInput naming what is none */
    static List<Network> networks(Form form) {
        List<Network> networks = new ArrayList<>();
        String typed = form.text("networks");
        for (String text : typed == null ? new String[0] : typed.split("[\\s,;]+")) {
            networks.add(Network.parse(text)
                    .orElseThrow(() -> InvalidInput.of("networks", "identity.invalid.network", text)));
        }
        return networks;
    }

    /** @throws InvalidInput naming what is wrong */
    static RoleLimits limits(Form form) {
        return new RoleLimits(networks(form), hours(form));
    }

    private static WeeklyHours hours(Form form) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        form.texts("days").stream().map(DayOfWeek::valueOf).forEach(days::add);
        if (days.isEmpty() && form.text("from") == null && form.text("to") == null) {
            return null;
        } else if (days.isEmpty()) {
            throw InvalidInput.of("days", "identity.invalid.days");
        }
        LocalTime from = time(form, "from");
        LocalTime to = time(form, "to");
        try {
            return new WeeklyHours(days, from, to, ZoneId.of(String.valueOf(form.text("timeZone"))));
        } catch (DateTimeException unknown) {
            throw InvalidInput.of("timeZone", "identity.invalid.timeZone");
        }
    }

    private static LocalTime time(Form form, String name) {
        String text = String.valueOf(form.text(name));
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException none) {
            throw new InvalidInput(List.of(Violation.of(name, "identity.invalid.hours")));
        }
    }

    static List<DayOfWeek> days() {
        return Arrays.asList(DayOfWeek.values());
    }
}
