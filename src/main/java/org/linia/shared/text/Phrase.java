package org.linia.shared.text;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** A pattern that has been read once and is filled in by many at the same time. */
@FunctionalInterface
interface Phrase {
    /** Nothing but places for arguments as they are: no plural, no number, nothing quoted. */
    Pattern PLAIN = Pattern.compile("(?:[^{}']|\\{\\d+})*");

    String with(Object... arguments);

    static Phrase of(String pattern, Locale locale) {
        MessageFormat format = new MessageFormat(pattern, locale);
        // formats cannot be shared between threads: each call works on its own copy, which costs more than the filling
        // in
        Phrase every = arguments -> format.clone().format(arguments);
        return PLAIN.matcher(pattern).matches() ? plain(SimpleFormatter.compile(pattern), every) : every;
    }

    /** Where texts go in as they are there is nothing to format. */
    private static Phrase plain(SimpleFormatter texts, Phrase every) {
        return arguments -> Arrays.stream(arguments).allMatch(CharSequence.class::isInstance)
                        && arguments.length >= texts.getArgumentLimit()
                ? texts.format(Arrays.copyOf(arguments, arguments.length, CharSequence[].class))
                : every.with(arguments);
    }
}
