package org.linia.channel.control.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A stretch of what somebody wrote: as text, as HTML, or as both, which then say the same. */
final class Segment {
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
                        : one.html == null ? "" : CleanHtml.text(one.html))
                .filter(said -> !said.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Cleaned; null if none of it is HTML. */
    static String html(List<Segment> segments) {
        return segments.stream().allMatch(one -> one.html == null)
                ? null
                : segments.stream()
                        .map(one -> one.html != null
                                ? CleanHtml.clean(one.html)
                                : one.text == null ? null : CleanHtml.ofText(one.text))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
    }
}
