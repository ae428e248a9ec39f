package org.linia.ticket;

/**
 * What became of a promise within some time. Told in SQL about a row {@code p} of the view {@code promise}, so that reports
 * and lists of tickets mean the same; moments are given as parameters or columns of the statement, now in whole seconds.
 */
public enum Outcome {
    /** It was fulfilled, and not after its due time. */
    MET,
    /** Its due time passed before. */
    BROKEN,
    /** It was neither kept nor broken by the end. */
    RUNNING;

    /** When a promise was broken, or kept, or became void; null: not yet. */
    public static String decided(String now) {
        return "case when " + broken(now) + " then p.due_at else p.stopped_at end";
    }

    /** Whether its due time passed while it ran; null: nothing is due. */
    public static String broken(String now) {
        return "p.due_at < coalesce(p.stopped_at, p.paused_at, " + now + ")";
    }

    /** Whether it was running from the one moment to the other at least for a while, and did not become void by then. */
    public static String within(String from, String to, String now) {
        return "p.started_at < " + to + " and coalesce(" + decided(now) + ", 'infinity') >= " + from
                + " and not (p.state = 'STOPPED' and p.stopped_at < " + to + " and not coalesce(" + broken(now)
                + ", false))";
    }

    /** The name of what one that was {@link #within} such a time had become at its end. */
    public static String name(String to, String now) {
        return "case when coalesce(" + decided(now) + ", 'infinity') >= " + to + " then 'RUNNING' when " + broken(now)
                + " then 'BROKEN' else 'MET' end";
    }
}
