package org.linia.shared.problem;

/** The change does not say which version it was made from. REST: 428. */
public class PreconditionMissing extends Refusal {
    public PreconditionMissing() {
        super(Text.of("shared.problem.preconditionMissing"));
    }
}
