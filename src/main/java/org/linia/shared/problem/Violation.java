package org.linia.shared.problem;

/** One bad member of an input: its name and what is wrong with it. */
public record Violation(String field, Refusal.Text text) {
    public static Violation of(String field, String key, Object... arguments) {
        return new Violation(field, Refusal.Text.of(key, arguments));
    }
}
