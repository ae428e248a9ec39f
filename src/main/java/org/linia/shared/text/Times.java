package org.linia.shared.text;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Instants in words, in the viewer's language and time zone. All patterns come from CLDR, all words from the bundles. */
@Named
@ApplicationScoped
public class Times {

    private static final Map<String, DateTimeFormatter> FORMATS = new ConcurrentHashMap<>();

    private final Clock clock;
    private final Viewer viewer;
    private final Messages messages;

    protected Times() {
        this(null, null, null);
    }

    @Inject
    public Times(Clock clock, Viewer viewer, Messages messages) {
        this.clock = clock;
        this.viewer = viewer;
        this.messages = messages;
    }

    /** As short as it stays clear: 16:25 today, Wed 16:25 this week, Wed, Mar 25, 16:25 this year, else with the year. */
    public String brief(Instant at) {
        if (at == null) {
            return "";
        }
        LocalDate today = now().toLocalDate();
        LocalDate day = local(at).toLocalDate();
        if (day.equals(today)) {
            return format(at, "jm");
        }
        if (Math.abs(ChronoUnit.DAYS.between(day, today)) < 6) {
            return format(at, "EEE jm");
        }
        return format(at, day.getYear() == today.getYear() ? "EEEMMMd jm" : "yMMMd jm");
    }

    /** With weekday, year and time zone: what a tooltip says. */
    public String full(Instant at) {
        return at == null ? "" : full(at, viewer.getLocale(), viewer.getZone());
    }

    /** The same for somebody who does not read it now. */
    public String full(Instant at, Locale locale, ZoneId zone) {
        return formatter(locale, "yMMMMEEEEdjmz").format(at.atZone(zone));
    }

    public String date(Instant at) {
        return at == null ? "" : format(at, "yMMMd");
    }

    public String time(Instant at) {
        return at == null ? "" : format(at, "jm");
    }

    /** What the clock on the wall shows there now. */
    public String in(ZoneId zone) {
        ZonedDateTime there = clock.instant().atZone(zone);
        boolean sameDay = there.toLocalDate().equals(now().toLocalDate());
        String skeleton = sameDay ? "jm" : "EEE jm";
        return formatter(skeleton).format(there);
    }

    private DateTimeFormatter formatter(String skeleton) {
        return formatter(viewer.getLocale(), skeleton);
    }

    /** What the clock on the wall there shows at that moment, with its day: Wed, Mar 25, 16:25. */
    public String there(Instant at, ZoneId zone) {
        return formatter("EEEMMMd jm").format(at.atZone(zone));
    }

    /** The date there now. */
    public LocalDate today(ZoneId zone) {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** A date with its weekday: Wed, Mar 25, 2026. */
    public String day(LocalDate day) {
        return formatter("yMMMEEEd").format(day);
    }

    /** A promise to a user: today 15:03, tomorrow 09:00, Tuesday 14:00, Wednesday, March 25 14:00. */
    public String promise(Instant at) {
        if (at == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(now().toLocalDate(), local(at).toLocalDate());
        if (days >= -1 && days <= 1) {
            String day = days == 0 ? "today" : days == 1 ? "tomorrow" : "yesterday";
            return messages.of("shared.time." + day, format(at, "jm"));
        }
        return format(at, days > 1 && days < 7 ? "EEEE jm" : "EEEEMMMMd jm");
    }

    /** How long ago, or how far ahead: 5 min. ago, in 2 hr. */
    public String ago(Instant at) {
        if (at == null) {
            return "";
        }
        Duration gone = Duration.between(at, clock.instant());
        long seconds = gone.abs().toSeconds();
        if (seconds < 60) {
            return messages.get("shared.time.now");
        }
        RelativeUnit unit = seconds < 3600
                ? RelativeUnit.MINUTES
                : seconds < 86_400 ? RelativeUnit.HOURS : seconds < 2_592_000 ? RelativeUnit.DAYS : null;
        if (unit == null) {
            return date(at);
        }
        long size = unit == RelativeUnit.MINUTES ? 60 : unit == RelativeUnit.HOURS ? 3600 : 86_400;
        return RelativeDateTimeFormatter.getInstance(
                        ULocale.forLocale(viewer.getLocale()),
                        null,
                        RelativeDateTimeFormatter.Style.SHORT,
                        DisplayContext.CAPITALIZATION_NONE)
                .format(seconds / size, gone.isNegative() ? Direction.NEXT : Direction.LAST, unit);
    }

    /** What is left until a due time: 3 h 20 min; or how late it is: late 12 min. */
    public String left(Instant due, boolean urgent) {
        Duration left = Duration.between(clock.instant(), due);
        if (left.isNegative()) {
            return messages.of("shared.time.late", length(left.abs()));
        }
        return urgent ? messages.of("shared.time.left", length(left)) : length(left);
    }

    /** A length of time in its two largest units: 4 d, 1 d 2 h, 3 h 05 min, 24 min. */
    public String length(Duration length) {
        long minutes = Math.max(1, length.toMinutes());
        if (minutes < 60) {
            return words("m", minutes);
        }
        if (minutes < 1440) {
            return messages.of("shared.time.hm", Long.toString(minutes / 60), "%02d".formatted(minutes % 60));
        }
        long hours = minutes / 60 % 24;
        return hours == 0 ? words("d", minutes / 1440) : words("dh", minutes / 1440, hours);
    }

    // the numbers go in as text: they are small, and formatting them would be half the cost of a clock
    private String words(String unit, long... numbers) {
        return messages.of(
                "shared.time." + unit,
                Arrays.stream(numbers).mapToObj(Long::toString).toArray());
    }

    /** The present, for components that decide by it. */
    public Instant instant() {
        return clock.instant();
    }

    private ZonedDateTime now() {
        return local(clock.instant());
    }

    private ZonedDateTime local(Instant at) {
        return at.atZone(viewer.getZone());
    }

    private String format(Instant at, String skeleton) {
        return formatter(skeleton).format(local(at));
    }

    // staff compare times all day: 24 hours in English too, which the skeleton's H forces
    private static DateTimeFormatter formatter(Locale locale, String skeleton) {
        return FORMATS.computeIfAbsent(
                locale + skeleton,
                ignored -> DateTimeFormatter.ofPattern(
                        DateTimePatternGenerator.getInstance(locale)
                                .getBestPattern(skeleton.replace("j", "HH").replace(" ", "")),
                        locale));
    }
}
