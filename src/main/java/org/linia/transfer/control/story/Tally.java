package org.linia.transfer.control.story;

/** Lines by outcome; {@code read} is their sum. */
public record Tally(long imported, long merged, long repaired, long rejected) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(Outcome outcome) {
        return new Tally(
                outcome == Outcome.IMPORTED ? 1 : 0,
                outcome == Outcome.MERGED ? 1 : 0,
                outcome == Outcome.REPAIRED ? 1 : 0,
                outcome == Outcome.REJECTED ? 1 : 0);
    }

    public long read() {
        return imported + merged + repaired + rejected;
    }

    public Tally plus(Tally other) {
        return new Tally(
                imported + other.imported, merged + other.merged, repaired + other.repaired, rejected + other.rejected);
    }
}
