package org.linia.identity.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.linia.identity.WeeklyHours;
import org.linia.shared.faces.Option;
import org.linia.shared.network.Network;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Viewer;

/** From where and when something counts, in words. */
@Named("limits")
@RequestScoped
public class LimitWords {
    @Inject
    private Messages messages;

    @Inject
    private Viewer viewer;

    /** Such as: Monday, Friday 22:00 to 06:00 (Europe/Bucharest). */
    public String hours(WeeklyHours hours) {
        String days = hours.days().stream().sorted().map(this::day).collect(Collectors.joining(", "));
        return hours.days().size() == DayOfWeek.values().length
                ? messages.of(
                        "identity.limits.daily",
                        hours.from().toString(),
                        hours.to().toString(),
                        hours.zone().getId())
                : messages.of(
                        "identity.limits.hours",
                        days,
                        hours.from().toString(),
                        hours.to().toString(),
                        hours.zone().getId());
    }

    public String networks(List<Network> networks) {
        return networks.stream().map(Network::toString).collect(Collectors.joining(", "));
    }

    public List<Option> getDays() {
        return LimitsForm.days().stream()
                .map(day -> new Option(day.name(), day(day)))
                .toList();
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, viewer.getLocale());
    }
}
