package org.linia.shared.problem;

/** More bytes than are taken. REST: 413. */
public class TooLarge extends Refusal {
    public TooLarge(long limitBytes) {
        super(Text.of("shared.problem.tooLarge", limitBytes));
    }
}
