package org.linia.sla;

import java.util.EnumSet;
import java.util.Set;

/** Who promises what to whom. */
public enum AgreementKind {
    /** A service level agreement: the desk's promise to an organisation. */
    SLA,
    /** An operational level agreement: a promise between the desk's own teams. */
    OLA,
    /** An underpinning contract: a supplier's promise to the desk. */
    UC;

    /**
     * The waits in which a clock of that kind usually stands still. A supplier's runs while one waits for the supplier, and
     * that of the line which has it while a lower one waits for its answer: it is their time.
     */
    public Set<PendingReason> usualPauses(Target target) {
        return switch (this) {
            case SLA -> EnumSet.allOf(PendingReason.class);
            case OLA ->
                target == Target.LEVEL_TIME
                        ? EnumSet.complementOf(EnumSet.of(PendingReason.HIGHER_LEVEL))
                        : EnumSet.allOf(PendingReason.class);
            case UC -> EnumSet.complementOf(EnumSet.of(PendingReason.SUPPLIER));
        };
    }
}
