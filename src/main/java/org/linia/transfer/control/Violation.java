package org.linia.transfer.control;

import java.util.List;

/**
 * One fault of a mapping or of a file.
 *
 * @param field where, as a path into the mapping document ({@code fields.state.column}) or {@code file}
 * @param key message key in the bundle {@code transfer}
 * @param arguments what the message names
 */
public record Violation(String field, String key, List<String> arguments) {
    public Violation {
        arguments = List.copyOf(arguments);
    }

    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(
                field, key, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
