package org.linia.sla.entity;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.linia.sla.AgreementRef;
import org.linia.sla.Matter;
import org.linia.sla.PendingReason;
import org.linia.sla.Priority;
import org.linia.sla.PromisedTime;
import org.linia.sla.Target;

/** A version of an agreement as a value. */
public record Signed(
        long id,
        AgreementRef ref,
        boolean active,
        Instant validFrom,
        BigDecimal position,
        Terms terms,
        Map<Target, Map<Priority, PromisedTime>> times) {
    /** The percentage at which everything allowed is used up. */
    static final int ALL = 100;

    public static Signed of(AgreementVersion row) {
        Agreement agreement = row.agreement();
        return new Signed(
                row.id(),
                new AgreementRef(agreement.kind(), agreement.key(), row.name(), row.number()),
                row.isActive(),
                row.validFrom(),
                row.position(),
                row.terms(),
                byTarget(row.times()));
    }

    public static Map<Target, Map<Priority, PromisedTime>> byTarget(List<PromisedTime> times) {
        return times.stream()
                .collect(groupingBy(PromisedTime::target, toMap(PromisedTime::priority, Function.identity())));
    }

    /** Whether it promises anything to such a subject, if no other goes before it. */
    public boolean applies(Matter matter) {
        return active && matter.concerns(ref.kind()) && terms.conditions().match(matter);
    }

    Optional<PromisedTime> time(Target target, Priority priority) {
        return Optional.ofNullable(times.getOrDefault(target, Map.of()).get(priority));
    }

    public Set<PendingReason> pausing(Target target) {
        return terms.pausing(target);
    }

    /** The percentage of the next alarm; null after the last. */
    Integer alarmAfter(int percent) {
        return percent == ALL
                ? null
                : terms.warnings().stream()
                        .filter(next -> next > percent)
                        .findFirst()
                        .orElse(ALL);
    }

    /** The percentage of the first alarm. */
    int firstAlarm() {
        return terms.warnings().isEmpty() ? ALL : terms.warnings().get(0);
    }

    /** The percentage of the first alarm of that kind; null if none is. */
    Integer firstAlarm(IntPredicate kind) {
        Integer percent = firstAlarm();
        while (percent != null && !kind.test(percent)) {
            percent = alarmAfter(percent);
        }
        return percent;
    }
}
