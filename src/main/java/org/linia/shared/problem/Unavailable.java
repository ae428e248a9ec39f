package org.linia.shared.problem;

/** Something that is needed does not answer now; the same request may succeed later. REST: 503. */
public class Unavailable extends Refusal {
    public Unavailable(String key, Object... arguments) {
        super(Text.of(key, arguments));
    }
}
