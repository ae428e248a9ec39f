package org.linia.ticket.control;

import java.util.stream.Collectors;
import org.linia.channel.MailBody;
import org.linia.shared.text.Texts;

/** What somebody wrote in a mail, as it can be kept on a ticket. */
final class MailText {
    /** Of a ticket's description and of a message; the whole stays with the original. */
    private static final int LONGEST = 90_000;

    private MailText() {}

    /** Empty if nothing was written. What was only passed on counts as written if nothing else was. */
    static String of(MailBody body) {
        String text = storable(body.text()).strip();
        return cut(text.isEmpty() ? storable(body.folded()).strip() : text);
    }

    static String storable(String text) {
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .codePoints()
                        .mapToObj(Character::toString)
                        .filter(Texts::isStorable)
                        .collect(Collectors.joining());
    }

    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…" : text;
    }
}
