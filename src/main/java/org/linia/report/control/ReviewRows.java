package org.linia.report.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.linia.report.Review;
import org.linia.report.Review.Broken;
import org.linia.report.Review.Flow;
import org.linia.report.Review.Line;
import org.linia.report.Review.Place;
import org.linia.report.Review.Tally;
import org.linia.report.control.ReviewGroups.Counted;
import org.linia.report.control.ReviewGroups.Moved;
import org.linia.report.control.ReviewGroups.Sort;
import org.linia.shared.database.Rows;
import org.linia.shared.json.Json;
import org.linia.sla.AgreementKind;
import org.linia.sla.ClockReading;
import org.linia.sla.Priority;
import org.linia.sla.boundary.Clocks;

/** Reads what a review says. */
@ApplicationScoped
public class ReviewRows {
    /** Clocks read at once. */
    private static final int CHUNK = 5000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Clocks clocks;

    /** The names of services and categories by their keys. */
    public record Names(Map<String, String> services, Map<String, String> categories) {}

    public Review read(List<Place> places, Instant now, Names names) {
        Asking asking = new Asking(places, now);
        List<Counted> counted = tallies(asking);
        List<Moved> moved = moved(asking);
        Map<Sort, TimesUsed> used = used(asking);
        Map<Sort, Tally> bySort = new TreeMap<>(Sort.IN_ORDER);
        counted.forEach(one -> bySort.merge(one.sort(), one.tally(), Tally::plus));
        used.keySet().forEach(sort -> bySort.putIfAbsent(sort, Tally.NONE));
        List<Line> lines = bySort.entrySet().stream()
                .map(entry -> line(entry.getKey(), entry.getValue(), used.get(entry.getKey())))
                .toList();
        List<Counted> promised = counted.stream()
                .filter(one -> one.sort().kind() == AgreementKind.SLA)
                .toList();
        Tally compliance = promised.stream().map(Counted::tally).reduce(Tally.NONE, Tally::plus);
        return new Review(
                now,
                places,
                flow(asking, moved),
                compliance,
                lines.stream().filter(line -> line.kind() == AgreementKind.SLA).toList(),
                lines.stream().filter(line -> line.kind() != AgreementKind.SLA).toList(),
                ReviewGroups.services(promised, moved, names.services()),
                ReviewGroups.categories(promised, moved, names.categories()),
                broken(asking),
                counted.stream().mapToLong(one -> one.tally().broken()).sum());
    }

    private static Line line(Sort sort, Tally tally, TimesUsed used) {
        return new Line(
                sort.kind(),
                sort.target(),
                sort.priority(),
                tally,
                used == null ? null : used.percentile(50),
                used == null ? null : used.percentile(90));
    }

    private List<Counted> tallies(Asking asking) {
        return asking.rows(ReviewSql.tallies())
                .map(row -> new Counted(
                        Sort.of(row, 0),
                        (String) row[3],
                        (String) row[4],
                        new Tally((Long) row[5], (Long) row[6], (Long) row[7])))
                .toList();
    }

    private List<Moved> moved(Asking asking) {
        List<Moved> moved = new ArrayList<>();
        asking.rows(ReviewSql.opened())
                .map(row -> new Moved((String) row[0], (String) row[1], (Long) row[2], 0, 0, 0))
                .forEach(moved::add);
        asking.rows(ReviewSql.moves())
                .map(row -> new Moved((String) row[0], (String) row[1], 0, (Long) row[2], (Long) row[3], (Long) row[4]))
                .forEach(moved::add);
        return moved;
    }

    private Flow flow(Asking asking, List<Moved> moved) {
        return new Flow(
                asking.number(ReviewSql.backlog("from_at")),
                moved.stream().mapToLong(Moved::opened).sum(),
                moved.stream().mapToLong(Moved::resolved).sum(),
                moved.stream().mapToLong(Moved::cancelled).sum(),
                moved.stream().mapToLong(Moved::reopened).sum(),
                asking.number(ReviewSql.backlog("to_at")));
    }

    private Map<Sort, TimesUsed> used(Asking asking) {
        Map<Sort, TimesUsed> used = new HashMap<>();
        long last = 0;
        int found = CHUNK;
        while (found == CHUNK) {
            long after = last;
            List<Object[]> rows = asking.rows(ReviewSql.fulfilled(CHUNK), after).toList();
            for (Object[] row : rows) {
                used.computeIfAbsent(Sort.of(row, 1), sort -> new TimesUsed())
                        .add(reading((String) row[4], asking.now).elapsed());
                last = (Long) row[0];
            }
            found = rows.size();
        }
        return used;
    }

    private ClockReading reading(String column, Instant now) {
        return clocks.readings(column, now).get(0);
    }

    private List<Broken> broken(Asking asking) {
        return asking.rows(ReviewSql.broken(Review.MOST))
                .map(row -> broken(row, reading((String) row[8], asking.now)))
                .toList();
    }

    private static Broken broken(Object[] row, ClockReading reading) {
        return new Broken(
                (Long) row[0],
                (String) row[1],
                reading.target(),
                Priority.valueOf((String) row[2]),
                Rows.moment(row[3]),
                Duration.ZERO.compareTo(reading.remaining()) < 0
                        ? Duration.ZERO
                        : reading.remaining().negated(),
                (Boolean) row[4],
                reading.agreement(),
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    /** Who asks what: the parameters that all statements share. */
    private final class Asking {
        private final String spans;
        private final Timestamp first;
        private final Timestamp last;
        private final Instant now;

        Asking(List<Place> places, Instant now) {
            this.spans = Json.text(places.stream()
                    .map(place -> Map.of(
                            "organisation_id", place.id().value(),
                            "from_at", place.span().from().toString(),
                            "to_at", place.span().to().toString()))
                    .toList());
            this.first = Timestamp.from(places.stream()
                    .map(place -> place.span().from())
                    .min(Comparator.naturalOrder())
                    .orElse(now));
            this.last = Timestamp.from(places.stream()
                    .map(place -> place.span().to())
                    .max(Comparator.naturalOrder())
                    .orElse(now));
            this.now = now.truncatedTo(ChronoUnit.SECONDS);
        }

        Stream<Object[]> rows(String sql, Object... more) {
            List<?> rows = query(sql, more).getResultList();
            return rows.stream().map(Object[].class::cast);
        }

        long number(String sql) {
            return ((Number) query(sql).getSingleResult()).longValue();
        }

        private Query query(String sql, Object... more) {
            List<Object> values = new ArrayList<>(List.of(spans, first, last, Timestamp.from(now)));
            values.addAll(List.of(more));
            Query query = entities.createNativeQuery(sql);
            for (int i = 0; i < values.size(); i++) {
                if (sql.contains("?" + (i + 1))) {
                    query.setParameter(i + 1, values.get(i));
                }
            }
            return query;
        }
    }
}
