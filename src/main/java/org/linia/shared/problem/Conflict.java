package org.linia.shared.problem;

import java.util.List;

/** Not in this state. REST: 409, with the moves that are possible now. */
public class Conflict extends Refusal {
    private final transient List<String> allowed;

    public Conflict(List<String> allowed, String key, Object... arguments) {
        super(Text.of(key, arguments));
        this.allowed = List.copyOf(allowed);
    }

    public List<String> allowed() {
        return allowed;
    }
}
