package org.linia.shared.problem;

/** Somebody else changed it since the caller read it. REST: 412. */
public class Stale extends Refusal {
    private final long current;

    /** @param current the version that is stored now */
    public Stale(long current) {
        super(Text.of("shared.problem.stale"));
        this.current = current;
    }

    public long current() {
        return current;
    }
}
