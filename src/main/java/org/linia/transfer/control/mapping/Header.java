package org.linia.transfer.control.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.Violation;

/** The columns a file really has, found by name without regard to case and surrounding blanks. */
public final class Header {
    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @throws ImportRefused when a column that the mapping names is missing, or there twice
     */
    public Header(List<String> names, Mapping mapping) {
        this.names = List.copyOf(names);
        Set<String> twice = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (places.putIfAbsent(folded(names.get(i)), i) != null) {
                twice.add(folded(names.get(i)));
            }
        }
        List<Violation> violations = new ArrayList<>();
        used(mapping).distinct().forEach(column -> {
            if (!places.containsKey(folded(column))) {
                violations.add(Violation.of("file", "transfer.file.missing-column", column));
            } else if (twice.contains(folded(column))) {
                violations.add(Violation.of("file", "transfer.file.column-twice", column));
            }
        });
        if (!violations.isEmpty()) {
            throw new ImportRefused(violations);
        }
    }

    /** The place of a column the mapping names. */
    public int place(String column) {
        return places.get(folded(column));
    }

    /** Columns of the file that the mapping neither uses nor ignores on purpose. */
    public List<String> unmentioned(Mapping mapping) {
        Set<String> mentioned = new HashSet<>();
        Stream.concat(used(mapping), mapping.ignored().stream())
                .map(Header::folded)
                .forEach(mentioned::add);
        return names.stream().filter(name -> !mentioned.contains(folded(name))).toList();
    }

    private static Stream<String> used(Mapping mapping) {
        Stream<String> fields = mapping.fields().values().stream()
                .flatMap(
                        rule -> rule.template() == null ? Stream.of(rule.column()) : rule.template().columns().stream())
                .filter(Objects::nonNull);
        Stream<String> facts =
                Stream.concat(mapping.facts().keySet().stream(), mapping.endingFacts().keySet().stream());
        return Stream.concat(Stream.of(mapping.key()), Stream.concat(fields, facts));
    }

    private static String folded(String column) {
        return column.strip().toLowerCase(Locale.ROOT);
    }
}
