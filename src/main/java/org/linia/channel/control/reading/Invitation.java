package org.linia.channel.control.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linia.channel.MailPart;

/** What an invitation in a calendar's format says (RFC 5545), in one line for each date. */
final class Invitation {
    private static final int MOST = 256 * 1024;
    private static final int LONGEST = 300;
    private static final int LONGEST_LINE = 2_000;
    private static final int MOST_DATES = 10;
    private static final Pattern EVENT = Pattern.compile("(?s)BEGIN:VEVENT\n(.*?)END:VEVENT");
    private static final Pattern TIME = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})\\d{2}(Z?))?");

    private Invitation() {}

    static List<String> of(List<MailPart> parts) throws IOException {
        List<String> lines = new ArrayList<>();
        for (MailPart part : parts) {
            if (part.type().equals("text/calendar") || part.type().equals("application/ics")) {
                try (InputStream in = part.open()) {
                    lines.addAll(lines(Texts.of(in.readNBytes(MOST), null)));
                }
            }
        }
        return lines.stream().distinct().limit(MOST_DATES).toList();
    }

    private static List<String> lines(String calendar) {
        String unfolded = calendar.replaceAll("\n[ \\t]", "")
                .lines()
                .filter(line -> line.length() < LONGEST_LINE)
                .collect(Collectors.joining("\n", "", "\n"));
        return EVENT.matcher(unfolded)
                .results()
                .limit(MOST_DATES)
                .map(event -> line(event.group(1)))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static String line(String event) {
        StringBuilder line = new StringBuilder(value(event, "SUMMARY").orElse(""));
        value(event, "DTSTART")
                .ifPresent(start -> line.append(line.isEmpty() ? "" : ", ").append(start));
        value(event, "DTEND").ifPresent(end -> line.append(" – ").append(end));
        value(event, "LOCATION").filter(place -> !place.isBlank()).ifPresent(place -> line.append(", ")
                .append(place));
        return Texts.upTo(LONGEST, Texts.line(line.toString()));
    }

    private static Optional<String> value(String event, String name) {
        Optional<MatchResult> found = Pattern.compile(
                        "(?m)^" + name + "((?:;[^:\n\"]*(?:\"[^\"\n]*\"[^:\n\"]*)*)?):(.*)$")
                .matcher(event)
                .results()
                .findFirst();
        return found.map(one -> name.startsWith("DT")
                ? time(one.group(2), one.group(1))
                : one.group(2).replaceAll("\\\\[nN]", " ").replaceAll("\\\\(.)", "$1"));
    }

    /** As it is written, in its own time zone, which is named. */
    private static String time(String value, String parameters) {
        Optional<MatchResult> found = TIME.matcher(value).results().findFirst();
        if (found.isEmpty()) {
            return value;
        }
        MatchResult time = found.get();
        String day = time.group(1) + "-" + time.group(2) + "-" + time.group(3);
        if (time.group(4) == null) {
            return day;
        }
        String zone = time.group(6).isEmpty()
                ? Pattern.compile("TZID=\"?([^;:\"]+)")
                        .matcher(parameters)
                        .results()
                        .map(one -> " " + one.group(1))
                        .findFirst()
                        .orElse("")
                : " UTC";
        return day + " " + time.group(4) + ":" + time.group(5) + zone;
    }
}
