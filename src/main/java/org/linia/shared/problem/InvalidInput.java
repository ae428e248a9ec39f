package org.linia.shared.problem;

import java.util.List;

/** The input cannot be used; every bad member is named. REST: 400. */
public class InvalidInput extends Refusal {
    private final transient List<Violation> violations;

    public InvalidInput(List<Violation> violations) {
        super(Text.of("shared.problem.invalid"));
        this.violations = List.copyOf(violations);
    }

    public static InvalidInput of(String field, String key, Object... arguments) {
        return new InvalidInput(List.of(Violation.of(field, key, arguments)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
