package org.linia.shared.problem;

/** The caller may know of it, but may not do this. REST: 403. */
public class NotAllowed extends Refusal {
    public NotAllowed(String key, Object... arguments) {
        super(Text.of(key, arguments));
    }
}
