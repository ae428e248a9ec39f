package org.linia.transfer.control;

import java.util.List;
import java.util.stream.Collectors;

/** The mapping or the file as a whole cannot be used; single bad lines never lead here. */
public final class ImportRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public ImportRefused(List<Violation> violations) {
        super(violations.stream().map(Violation::toString).collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public ImportRefused(String field, String key, Object... arguments) {
        this(List.of(Violation.of(field, key, arguments)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
