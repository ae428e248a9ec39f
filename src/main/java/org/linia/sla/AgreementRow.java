package org.linia.sla;

import java.time.Instant;
import java.util.List;

/**
 * An agreement as managers see it: what its latest version says, and what the others said.
 *
 * @param place in the order of its kind, from 1
 * @param versions the latest first
 */
public record AgreementRow(AgreementDraft draft, int place, List<Edition> versions) {
    /**
     * One version.
     *
     * @param validTo when a later one took its place, or will; null: it goes on. Not after {@code draft.validFrom()}: it was
     *     replaced before it came into force
     */
    public record Edition(int number, AgreementDraft draft, Instant validTo) {}

    /** The number of the latest version. */
    public int version() {
        return versions.get(0).number();
    }
}
