package org.linia.report;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.linia.identity.OrganisationId;
import org.linia.sla.AgreementKind;
import org.linia.sla.AgreementRef;
import org.linia.sla.Priority;
import org.linia.sla.Target;

/**
 * How promises were kept in a period. What each figure means is told by the text {@code report.def.*} of its name.
 *
 * @param madeAt when it was worked out
 * @param places the organisations that it is about
 * @param promises to organisations (SLA), by target and priority
 * @param inner within the house and of suppliers (OLA, UC), by kind, target and priority
 * @param services promises to organisations and tickets by service
 * @param categories the same by main category
 * @param broken promises that were broken in the period, of all kinds, the earliest first; not more than {@value #MOST}
 * @param brokenCount how many there are
 */
public record Review(
        Instant madeAt,
        List<Place> places,
        Flow tickets,
        Tally compliance,
        List<Line> promises,
        List<Line> inner,
        List<Group> services,
        List<Group> categories,
        List<Broken> broken,
        long brokenCount) {
    /** More broken promises are counted, but not listed. */
    public static final int MOST = 10_000;

    /** An organisation, and the period in its time zone. */
    public record Place(OrganisationId id, String key, String name, ZoneId zone, Period.Span span) {}

    /** What became of tickets. */
    public record Flow(long backlogBefore, long opened, long resolved, long cancelled, long reopened, long backlog) {}

    /** What became of promises. */
    public record Tally(long met, long broken, long running) {
        public static final Tally NONE = new Tally(0, 0, 0);

        public long promised() {
            return met + broken + running;
        }

        /** Percent of the decided ones, to a tenth; null if none was decided. */
        public Double compliance() {
            return met + broken == 0 ? null : Math.round(1000.0 * met / (met + broken)) / 10.0;
        }

        public Tally plus(Tally other) {
            return new Tally(met + other.met, broken + other.broken, running + other.running);
        }
    }

    /**
     * Promises of one kind.
     *
     * @param median working time used, of those fulfilled in the period; null if none was
     * @param percentile90 likewise
     */
    public record Line(
            AgreementKind kind,
            Target target,
            Priority priority,
            Tally tally,
            Duration median,
            Duration percentile90) {}

    /**
     * A service or a main category.
     *
     * @param key null: tickets without one
     */
    public record Group(String key, String name, long opened, long resolved, Tally tally) {}

    /**
     * A promise that was broken.
     *
     * @param late working time after what was allowed, up to now if it is not fulfilled yet
     * @param fulfilled whether it was fulfilled later, or the ticket cancelled
     */
    public record Broken(
            long ticket,
            String title,
            Target target,
            Priority priority,
            Instant dueAt,
            Duration late,
            boolean fulfilled,
            AgreementRef agreement,
            String service,
            String category,
            String organisation) {}

    /** The same with fewer of the broken promises. */
    public Review firstBroken(int most) {
        return new Review(
                madeAt,
                places,
                tickets,
                compliance,
                promises,
                inner,
                services,
                categories,
                broken.stream().limit(most).toList(),
                brokenCount);
    }
}
