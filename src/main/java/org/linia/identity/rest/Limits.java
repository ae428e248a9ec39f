package org.linia.identity.rest;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.linia.identity.RoleLimits;
import org.linia.identity.WeeklyHours;
import org.linia.shared.network.Network;
import org.linia.shared.rest.JsonInput;

/** From where and when something counts, in requests and answers. */
final class Limits {
    private static final int TEXT = 100;
    private static final int MOST = 100;

    private Limits() {}

    /**
     * Weekly hours in answers.
     *
     * @param days on which they begin
     * @param to earlier than from: on the next day
     */
    public record HoursJson(List<DayOfWeek> days, String from, String to, String timeZone) {
        static HoursJson of(WeeklyHours hours) {
            return hours == null
                    ? null
                    : new HoursJson(
                            hours.days().stream().sorted().toList(),
                            hours.from().toString(),
                            hours.to().toString(),
                            hours.zone().getId());
        }
    }

    /** What is no network is noted. */
    static List<Network> networks(JsonInput in) {
        List<Network> networks = new ArrayList<>();
        List<String> texts = in.texts("networks", MOST, TEXT);
        for (String text : texts == null ? List.<String>of() : texts) {
            Network.parse(text == null ? "" : text)
                    .ifPresentOrElse(
                            networks::add,
                            () -> in.violated("networks", "identity.invalid.network", String.valueOf(text)));
        }
        return networks;
    }

    static RoleLimits of(JsonInput in, RoleLimits before) {
        return new RoleLimits(
                in.has("networks") ? networks(in) : before.networks(), in.has("hours") ? hours(in) : before.hours());
    }

    private static WeeklyHours hours(JsonInput in) {
        JsonObject object = in.object("hours", 1_000);
        if (object == null) {
            return null;
        }
        JsonInput hours = new JsonInput(object);
        List<String> names = hours.texts("days", DayOfWeek.values().length, TEXT);
        String from = hours.required("from", TEXT);
        String to = hours.required("to", TEXT);
        String zone = hours.required("timeZone", TEXT);
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values())
                .filter(day -> names != null && names.contains(day.name()))
                .forEach(days::add);
        if (names == null || days.isEmpty() || days.size() != Set.copyOf(names).size()) {
            hours.violated("days", "identity.invalid.days");
        }
        hours.done();
        try {
            return new WeeklyHours(days, LocalTime.parse(from), LocalTime.parse(to), ZoneId.of(zone));
        } catch (DateTimeException wrong) {
            return in.violated("hours", "identity.invalid.hours");
        }
    }
}
