package org.linia.ticket.control;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail's subject says of a ticket: its number, and what it is about. */
final class MailTitle {
    private static final int LONGEST = 200;
    private static final Pattern TAG = Pattern.compile("\\[#(\\d{1,18})]");

    /** What mail programs put before a subject when somebody answers or passes it on, with or without a count. */
    private static final Pattern PREFIX = Pattern.compile(
            "^\\s*(?:re|aw|fw|fwd|wg|tr|sv|vs|rv|ref|odp|rif|răsp|rasp|ynt|înaintat|回复|答复|转发|отв|отг)\\s*(?:\\[\\d+]|\\(\\d+\\))?\\s*[:：]\\s*",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private MailTitle() {}

    /** The ticket that its tag names, the first if there are several. */
    static Optional<Long> number(String subject) {
        Matcher tag = TAG.matcher(subject);
        return tag.find() ? Optional.of(Long.valueOf(tag.group(1))) : Optional.empty();
    }

    /** A ticket's title, at most 200 characters on one line; empty if the subject says nothing. */
    static String of(String subject) {
        String rest = TAG.matcher(oneLine(subject)).replaceAll(" ");
        String before;
        do {
            before = rest;
            rest = PREFIX.matcher(rest).replaceFirst("");
        } while (!rest.equals(before));
        rest = rest.replaceAll("\\s+", " ").strip();
        int length = rest.codePointCount(0, rest.length());
        return length > LONGEST ? rest.substring(0, rest.offsetByCodePoints(0, LONGEST - 1)) + "…" : rest;
    }

    private static String oneLine(String subject) {
        return MailText.storable(subject).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
