package org.linia.channel.control.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.linia.shared.text.SafeHtml;

/** A stretch of what somebody wrote: as text, as HTML, or as both, which then say the same. */
final class Segment {
    /** What is longer is read as text alone. */
    private static final int LONGEST_HTML = 600_000;

    private String text;
    private String html;

    /** @return whether there was none yet */
    boolean text(String said) {
        boolean first = text == null;
        if (first) {
            text = said;
        }
        return first;
    }

    boolean html(String said) {
        boolean first = html == null;
        if (first) {
            html = said;
        }
        return first;
    }

    static String text(List<Segment> segments) {
        return segments.stream()
                .map(one -> one.text != null && !(one.text.isBlank() && one.html != null)
                        ? one.text
                        : one.html == null ? "" : HtmlText.of(one.html))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Cleaned; null if none of it is HTML, or more than anybody lays out. */
    static String html(List<Segment> segments) {
        int length = segments.stream()
                .mapToInt(one -> one.html == null ? 0 : one.html.length())
                .sum();
        return length == 0 || length > LONGEST_HTML
                ? null
                : segments.stream()
                        .map(one -> one.html != null
                                ? SafeHtml.clean(one.html)
                                : one.text == null ? null : SafeHtml.ofText(one.text))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }
}
