package org.linia.sla.control;

import static java.util.stream.Collectors.joining;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.linia.sla.CalendarDraft;
import org.linia.sla.PublicDays;
import org.linia.sla.SpecialDay;

/**
 * The public holidays of countries and their regions as the library Jollyday knows them. A country's are read when it is
 * first asked for: most installations need one or two of them.
 */
@ApplicationScoped
public class PublicHolidays {
    /** So much of the past may still be counted anew, and so far ahead something may be promised. */
    private static final int YEARS_BEFORE = 1;

    private static final int YEARS_AFTER = 5;

    /** The library has stock exchanges too, under longer names. */
    private static final int COUNTRY = 2;

    /** Codes of the countries, by ISO 3166-1. */
    public Set<String> countries() {
        Set<String> countries = new TreeSet<>();
        for (String code : HolidayManager.getSupportedCalendarCodes()) {
            if (code.length() == COUNTRY) {
                countries.add(code.toUpperCase(Locale.ROOT));
            }
        }
        return countries;
    }

    /**
     * The parts of a country that have holidays of their own, by their codes from the larger to the smaller with a slash
     * between ({@code BY}, {@code BY/AG}), and their English names.
     */
    public SortedMap<String, String> regions(String country) {
        SortedMap<String, String> regions = new TreeMap<>();
        if (country != null && countries().contains(country)) {
            collect(regions, "", "", manager(country).getCalendarHierarchy());
        }
        return regions;
    }

    private static void collect(SortedMap<String, String> regions, String path, String name, CalendarHierarchy place) {
        for (CalendarHierarchy part : place.getChildren().values()) {
            String below = path + part.getId().toUpperCase(Locale.ROOT);
            String called = name + part.getDescription(Locale.ROOT);
            regions.put(below, called);
            collect(regions, below + "/", called + ", ", part);
        }
    }

    /**
     * Those that count in an edition which is saved now.
     *
     * @param region null: what is a holiday in all of the country
     */
    public PublicDays around(Year now, String country, String region) {
        if (country == null) {
            return PublicDays.NONE;
        }
        int until = now.getValue() + YEARS_AFTER;
        return new PublicDays(in(country, region, now.getValue() - YEARS_BEFORE, until), Optional.of(until));
    }

    /** Those of the draft's place beside its own days, for an edition that is saved now. */
    public PublicDays around(CalendarDraft draft, Clock clock) {
        return around(draft, clock, PublicDays.NONE);
    }

    /**
     * The same for one that corrects another.
     *
     * @param before those of the other: the years that were in it stay in, for what was promised in them
     */
    public PublicDays around(CalendarDraft draft, Clock clock, PublicDays before) {
        if (draft.country() == null) {
            return PublicDays.NONE;
        }
        int now = Year.now(clock.withZone(ZoneId.of(draft.timeZone()))).getValue();
        int from = before.days().stream().mapToInt(day -> day.day().getYear()).reduce(now - YEARS_BEFORE, Math::min);
        int until = now + YEARS_AFTER;
        return new PublicDays(in(draft.country(), draft.region(), from, until), Optional.of(until))
                .beside(draft.days());
    }

    private List<SpecialDay> in(String country, String region, int from, int until) {
        HolidayManager manager = manager(country);
        String[] place = place(manager.getCalendarHierarchy(), region);
        Map<LocalDate, Set<String>> names = new TreeMap<>();
        IntStream.rangeClosed(from, until)
                .mapToObj(year -> manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, place))
                .flatMap(year -> new TreeSet<>(year).stream())
                .forEach(holiday -> names.computeIfAbsent(holiday.getDate(), day -> new LinkedHashSet<>())
                        .add(name(holiday)));
        // what a year has is not always in it: a day off instead of New Year's may fall into the one before
        return names.entrySet().stream()
                .map(day -> new SpecialDay(
                        day.getKey(), day.getValue().stream().sorted().collect(joining(", ")), List.of()))
                .toList();
    }

    /** The same in every language of the machine; the library has none of the languages of our screens but English. */
    private static String name(Holiday holiday) {
        return holiday.getDescription(Locale.ROOT);
    }

    /** The library's own names of a region's parts, for it tells capital from small letters. */
    private static String[] place(CalendarHierarchy country, String region) {
        List<String> place = new ArrayList<>();
        CalendarHierarchy at = country;
        for (String code : region == null ? new String[0] : region.split("/")) {
            at = at.getChildren().values().stream()
                    .filter(part -> part.getId().equalsIgnoreCase(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No region " + region));
            place.add(at.getId());
        }
        return place.toArray(String[]::new);
    }

    private static HolidayManager manager(String country) {
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
    }
}
