package org.linia.shared.problem;

/** Understood, but contradicting what was said before. REST: 422. */
public class Unprocessable extends Refusal {
    public Unprocessable(String key, Object... arguments) {
        super(Text.of(key, arguments));
    }
}
