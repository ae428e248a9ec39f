package org.linia.ticket;

import java.util.List;
import org.linia.shared.problem.InvalidInput;

/** Short words on a ticket: no doubles, none blank. */
public record Tags(List<String> words) {
    private static final int LONGEST = 50;
    private static final int MOST = 30;
    public static final Tags NONE = new Tags(List.of());

    /** @throws InvalidInput if a tag is empty or too long, or there are too many */
    public Tags {
        words = words.stream().distinct().toList();
        if (words.size() > MOST
                || words.stream().anyMatch(w -> w.isBlank() || w.codePointCount(0, w.length()) > LONGEST)) {
            throw InvalidInput.of("tags", "ticket.invalid.tags", MOST, LONGEST);
        }
    }
}
