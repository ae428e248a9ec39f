package org.linia.sla;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a manager writes into an agreement.
 *
 * @param active whether it promises anything
 * @param validFrom from when on it is to say so; null: as soon as it can
 * @param pauses the waits in which a target's clock stands still
 * @param warnings percentages of the time allowed
 */
public record AgreementDraft(
        String key,
        AgreementKind kind,
        String name,
        boolean active,
        Instant validFrom,
        AgreementConditions conditions,
        Map<Target, Set<PendingReason>> pauses,
        List<Integer> warnings,
        List<PromisedTime> times) {
    public AgreementDraft {
        pauses = Map.copyOf(pauses);
        warnings = warnings.stream().sorted().toList();
        times = times.stream()
                .sorted(Comparator.comparing(PromisedTime::target).thenComparing(PromisedTime::priority))
                .toList();
    }

    /** The waits in which that target's clock stands still. */
    public Set<PendingReason> pausing(Target target) {
        return pauses.getOrDefault(target, Set.of());
    }

    /** The same, valid from then on; null: as soon as it can. */
    public AgreementDraft validFrom(Instant from) {
        return new AgreementDraft(key, kind, name, active, from, conditions, pauses, warnings, times);
    }
}
