package org.linia.report.control;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.linia.report.Review.Group;
import org.linia.report.Review.Tally;
import org.linia.sla.AgreementKind;
import org.linia.sla.Priority;
import org.linia.sla.Target;

/** Figures by service and by main category, those without one last. */
final class ReviewGroups {
    /** By which a line of the review is found. */
    record Sort(AgreementKind kind, Target target, Priority priority) {
        static final Comparator<Sort> IN_ORDER =
                Comparator.comparing(Sort::kind).thenComparing(Sort::target).thenComparing(Sort::priority);

        static Sort of(Object[] row, int at) {
            return new Sort(
                    AgreementKind.valueOf((String) row[at]),
                    Target.valueOf((String) row[at + 1]),
                    Priority.valueOf((String) row[at + 2]));
        }
    }

    /** So many promises of one sort, of one service and main category. */
    record Counted(Sort sort, String service, String category, Tally tally) {}

    /** So many tickets of one service and main category. */
    record Moved(String service, String category, long opened, long resolved, long cancelled, long reopened) {}

    private ReviewGroups() {}

    static List<Group> services(List<Counted> promised, List<Moved> moved, Map<String, String> names) {
        return of(
                promised.stream().map(one -> new Counted(one.sort(), null, one.service(), one.tally())),
                moved.stream().map(one -> by(one.service(), one)),
                names);
    }

    static List<Group> categories(List<Counted> promised, List<Moved> moved, Map<String, String> names) {
        return of(promised.stream(), moved.stream(), names);
    }

    private static Moved by(String key, Moved one) {
        return new Moved(null, key, one.opened(), one.resolved(), one.cancelled(), one.reopened());
    }

    private static List<Group> of(Stream<Counted> promised, Stream<Moved> moved, Map<String, String> names) {
        Map<String, Group> groups = new HashMap<>();
        Stream.concat(
                        promised.map(one -> group(one.category(), 0, 0, one.tally())),
                        moved.map(one -> group(one.category(), one.opened(), one.resolved(), Tally.NONE)))
                .forEach(one -> groups.merge(Objects.toString(one.key(), ""), one, ReviewGroups::sum));
        return groups.values().stream()
                .map(one -> new Group(
                        one.key(),
                        one.key() == null ? null : names.getOrDefault(one.key(), one.key()),
                        one.opened(),
                        one.resolved(),
                        one.tally()))
                .filter(one -> one.opened() + one.resolved() + one.tally().promised() > 0)
                .sorted(Comparator.comparing(Group::name, Comparator.nullsLast(String.CASE_INSENSITIVE_ORDER)))
                .toList();
    }

    private static Group group(String key, long opened, long resolved, Tally tally) {
        return new Group(key, key, opened, resolved, tally);
    }

    private static Group sum(Group one, Group other) {
        return new Group(
                one.key(),
                one.name(),
                one.opened() + other.opened(),
                one.resolved() + other.resolved(),
                one.tally().plus(other.tally()));
    }
}
