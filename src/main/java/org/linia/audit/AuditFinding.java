package org.linia.audit;

/**
 * A place where the log is not as it was written.
 *
 * @param place of the seal in the chain, from 1; null for an entry without a seal
 * @param entry the id of the entry; null where none is known
 */
public record AuditFinding(Long place, Long entry, Problem problem) {

    /** What is wrong there. */
    public enum Problem {
        /** The entry is not what was sealed. */
        ENTRY_CHANGED,
        ENTRY_MISSING,
        SEAL_MISSING,
        /** The seal does not follow from the one before. */
        SEAL_CHANGED,
        /** The entry came past the seal. */
        NOT_SEALED,
        /** The chain ends earlier, or otherwise, than it did last. */
        END_CHANGED,
        /** The end that the auditor kept is not part of the chain. */
        KNOWN_END_MISSING,
        /** The end that the auditor kept lies in the part that was taken out: nothing can be said of it any more. */
        KNOWN_END_REMOVED,
        /** The log begins where no sealed entry says that it was shortened. */
        CUT_NOT_SEALED
    }
}
