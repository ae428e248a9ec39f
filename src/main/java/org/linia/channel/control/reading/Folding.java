package org.linia.channel.control.reading;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells what is new in a mail from what is quoted below it, and from the signature, by the marks of common mail programs in
 * English, Romanian, German and French. In doubt a line is new: nobody may miss what somebody wrote.
 */
final class Folding {
    private static final int CASES = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int INTRODUCTION = 3;
    private static final int LONGEST_LINE = 400;
    /** Nobody writes that much before what is quoted. */
    private static final int MOST_LINES = 5_000;

    private static final Pattern DIVIDER = Pattern.compile(
            "\\s*[-_=]{2,}\\s*(original message|original appointment|mesaj original|mesajul original|mesaj inițial"
                    + "|ursprüngliche nachricht|originalnachricht|message d.origine|message original)\\s*[-_=]{2,}\\s*",
            CASES);
    private static final Pattern SAID = Pattern.compile(
            "\\s*(on|am|le|în|in|pe|la data de|la|at)\\s.{4,300}(wrote|schrieb.{0,80}|a écrit|a scris)(\\s.{0,80})?\\s*:\\s*",
            CASES);
    private static final Pattern SAID_SHORTLY =
            Pattern.compile("\\s*.{4,300}\\s(wrote|schrieb|a écrit|a scris)\\s*:\\s*", CASES);
    private static final Pattern FROM = Pattern.compile("\\s*\\*?(from|de la|von|de|expeditor)\\s*:\\*?\\s.*", CASES);
    private static final Pattern SENT =
            Pattern.compile("\\s*\\*?(sent|date|trimis|data|gesendet|datum|envoyé)\\s*:\\*?\\s.*", CASES);
    private static final Pattern TO_OR_SUBJECT =
            Pattern.compile("\\s*\\*?(to|subject|către|catre|subiect|an|betreff|à|objet)\\s*:\\*?\\s.*", CASES);
    private static final Pattern QUOTED = Pattern.compile("\\s?>.*");
    private static final Pattern SIGNATURE = Pattern.compile("--\\s?");
    private static final Pattern PHONE = Pattern.compile(
            "\\s*(sent from (my|outlook|yahoo|mail for)|get outlook for|trimis de pe|trimis din|von meinem .{1,40} gesendet"
                    + "|gesendet von|gesendet mit|envoyé (de|depuis) mon|envoyé à partir)\\b.{0,80}",
            CASES);
    private static final Pattern FORWARDED = Pattern.compile(
            "\\s*-{2,}\\s*(forwarded message|mesaj redirecționat|mesaj transmis|weitergeleitete nachricht"
                    + "|message transféré)\\s*-{2,}\\s*",
            CASES);

    /** The two, together all of the text. */
    record Folded(String text, String folded) {}

    private final List<String> lines;

    private Folding(String text) {
        this.lines = List.of(text.split("\n", -1));
    }

    static Folded of(String text) {
        Folding folding = new Folding(text);
        int end = folding.end();
        String said = folding.join(0, end).strip();
        return said.isEmpty()
                ? new Folded(text.strip(), "")
                : new Folded(said, folding.join(end, folding.lines.size()).strip());
    }

    /** Where what is not new begins. */
    private int end() {
        int end = lines.size();
        for (int i = 0; i < Math.min(MOST_LINES, lines.size()); i++) {
            if (matches(FORWARDED, i)) {
                break;
            }
            if (isHistory(i) && isNothingNewAfter(i)) {
                end = i;
                break;
            }
        }
        return signature(quotes(end));
    }

    /** Quotes at the end that nothing introduces. */
    private int quotes(int end) {
        int last = end;
        while (last > 0 && (isBlank(last - 1) || matches(QUOTED, last - 1))) {
            last--;
        }
        boolean quoted = false;
        for (int i = last; i < end; i++) {
            quoted |= !isBlank(i);
        }
        return quoted ? last : end;
    }

    private int signature(int end) {
        for (int i = 0; i < end; i++) {
            if (SIGNATURE.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        int last = end;
        while (last > 0 && isBlank(last - 1)) {
            last--;
        }
        return last > 0 && matches(PHONE, last - 1) ? last - 1 : end;
    }

    private boolean isHistory(int i) {
        return matches(DIVIDER, i) || isHeaders(i) || isIntroduction(i);
    }

    /** Outlook's: a block of headers in the text. */
    private boolean isHeaders(int i) {
        int from = lines.get(i).matches("\\s*_{10,}\\s*") ? i + 1 : i;
        return from + 2 < lines.size()
                && matches(FROM, from)
                && around(from + 1).anyMatch(line -> SENT.matcher(line).matches())
                && around(from + 1).anyMatch(line -> TO_OR_SUBJECT.matcher(line).matches());
    }

    private Stream<String> around(int i) {
        return lines.subList(i, Math.min(lines.size(), i + INTRODUCTION + 1)).stream()
                .filter(line -> line.length() < LONGEST_LINE);
    }

    /** "On … wrote:", which mail programs break into lines. What it introduces is quoted, or it comes from one of them. */
    private boolean isIntroduction(int i) {
        StringBuilder line = new StringBuilder();
        for (int n = 0; n < INTRODUCTION && i + n < lines.size(); n++) {
            line.append(n == 0 ? "" : " ").append(lines.get(i + n).strip());
            if (isBlank(i + n) || line.length() > LONGEST_LINE) {
                return false;
            }
            if (SAID.matcher(line).matches()
                    || n == 0 && SAID_SHORTLY.matcher(line).matches()) {
                return isDated(line) || isQuotedAfter(i + n + 1);
            }
        }
        return false;
    }

    private static boolean isDated(CharSequence line) {
        return Pattern.compile("\\d{1,4}[./ -].*\\d{1,2}[:.h]\\d{2}|<[^<>]+@[^<>]+>")
                .matcher(line)
                .find();
    }

    private boolean isQuotedAfter(int i) {
        int next = i;
        while (next < lines.size() && isBlank(next)) {
            next++;
        }
        return next < lines.size() && matches(QUOTED, next);
    }

    /** Whether nobody wrote below or between what is quoted. Without marks at its lines nobody can tell. */
    private boolean isNothingNewAfter(int i) {
        int at = i;
        while (at < lines.size() && !matches(QUOTED, at)) {
            at++;
        }
        if (at == lines.size() || at > i + INTRODUCTION + 1) {
            return true;
        }
        boolean signature = false;
        for (; at < lines.size(); at++) {
            signature |= SIGNATURE.matcher(lines.get(at)).matches() || matches(PHONE, at);
            if (!signature && !isBlank(at) && !matches(QUOTED, at)) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(Pattern pattern, int i) {
        return lines.get(i).length() < LONGEST_LINE
                        && pattern.matcher(lines.get(i)).matches()
                || pattern == QUOTED && QUOTED.matcher(lines.get(i)).lookingAt();
    }

    private boolean isBlank(int i) {
        return lines.get(i).isBlank();
    }

    private String join(int from, int to) {
        return String.join("\n", lines.subList(from, to));
    }
}
