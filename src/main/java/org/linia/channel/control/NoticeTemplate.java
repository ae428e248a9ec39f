package org.linia.channel.control;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.linia.shared.problem.Violation;

/**
 * A text with places in it: Mustache, of which <code>{{name}}</code>, <code>{{#name}}…{{/name}}</code> (if there is one) and
 * <code>{{^name}}…{{/name}}</code> (if there is none) are left. Values are texts by name, nothing else can be reached, and
 * what is put in is not looked at again. The result is plain text: whoever makes HTML of it escapes all of it.
 */
final class NoticeTemplate {
    private static final Pattern PLACE = Pattern.compile("(?<!\\{)\\{\\{\\s*[#^/]?\\s*([^\\s{}#^/]+)\\s*}}(?!})");

    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).withCollector(new OnlyTexts());

    private final Template template;

    private NoticeTemplate(Template template) {
        this.template = template;
    }

    /** Of a text that was checked. */
    static NoticeTemplate of(String text) {
        return new NoticeTemplate(COMPILER.compile(text));
    }

    String with(Map<String, String> values) {
        return template.execute(values);
    }

    /** What is wrong with the text, by name; nothing if it can be filled in. */
    static Optional<Violation> wrong(String field, String text, Collection<String> known) {
        Optional<String> unknown = PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !known.contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(
                    Violation.of(field, "channel.invalid.placeholder", unknown.get(), String.join(", ", known)));
        }
        Optional<String> broken = leftOver(text);
        if (broken.isPresent()) {
            return Optional.of(Violation.of(field, "channel.invalid.template", broken.get()));
        }
        try {
            of(text);
            return Optional.empty();
        } catch (MustacheException unbalanced) {
            return Optional.of(Violation.of(field, "channel.invalid.section"));
        }
    }

    /** Braces that are no place. */
    private static Optional<String> leftOver(String text) {
        String rest = PLACE.matcher(text).replaceAll("");
        return Pattern.compile("\\{\\{.{0,20}|.{0,20}}}")
                .matcher(rest)
                .results()
                .map(MatchResult::group)
                .findFirst();
    }

    /** No getter, field or list of anything is ever read. */
    private static final class OnlyTexts implements Mustache.Collector {
        @Override
        public Iterator<?> toIterator(Object value) {
            return null;
        }

        @Override
        public Mustache.VariableFetcher createFetcher(Object context, String name) {
            return context instanceof Map
                    ? (texts, key) -> Objects.requireNonNullElse(((Map<?, ?>) texts).get(key), "")
                    : null;
        }

        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
