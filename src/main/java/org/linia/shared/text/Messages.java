package org.linia.shared.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every text a person reads, in their language. Pages write {@code #{msg['ticket.queue.title']}},
 * {@code #{msg.of('ticket.queue.open', count)}} and {@code #{msg.word('ticket.channel', ticket.channel)}}; Java injects it.
 * Patterns are ICU MessageFormat (plural, select); a number that is a name, such as a ticket number, goes in as text.
 */
@Named("msg")
@ApplicationScoped
public class Messages extends AbstractMap<String, String> {

    private final Bundles bundles = new Bundles();
    private final Map<Pattern, Phrase> phrases = new ConcurrentHashMap<>();
    private final Viewer viewer;

    private record Pattern(Locale locale, String text) {}

    protected Messages() {
        this(null);
    }

    @Inject
    public Messages(Viewer viewer) {
        this.viewer = viewer;
    }

    /** The plain text of a key in the viewer's language. */
    @Override
    public String get(Object key) {
        return bundles.text(viewer.getLocale(), String.valueOf(key));
    }

    /** The text of a key with its arguments, in the viewer's language. */
    public String of(String key, Object... arguments) {
        return in(viewer.getLocale(), key, arguments);
    }

    /** The text of one word of a list, such as an enumeration's constant; empty for null. */
    public String word(String list, Object constant) {
        return constant == null ? "" : get(list + '.' + constant);
    }

    /** A name as the viewer reads it: that of somebody who was erased is in their language, all others are as they are. */
    public Object name(Object name) {
        return named(viewer.getLocale(), name);
    }

    /** The same in a given language. */
    public Object name(Locale locale, Object name) {
        return named(locale, name);
    }

    private Object named(Locale locale, Object argument) {
        String number = Erased.number(argument);
        return number == null ? argument : in(locale, "shared.erased", number);
    }

    /** The text of a key in a given language, for letters and for tests. */
    public String in(Locale locale, String key, Object... arguments) {
        String pattern = bundles.text(locale, key);
        if (arguments == null || arguments.length == 0) {
            return pattern;
        }
        return phrases.computeIfAbsent(new Pattern(locale, pattern), ignored -> Phrase.of(pattern, locale))
                .with(Arrays.stream(arguments)
                        .map(argument -> named(locale, argument))
                        .toArray());
    }

    /** Pages look up single keys; listing all texts is not offered. */
    @Override
    public Set<Entry<String, String>> entrySet() {
        return Set.of();
    }
}
