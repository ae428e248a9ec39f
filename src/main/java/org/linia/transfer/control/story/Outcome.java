package org.linia.transfer.control.story;

/** What became of a line; each has exactly one. */
public enum Outcome {
    /** It gave at least one timeline entry, as it is. */
    IMPORTED,
    /** It says nothing that the line before did not say: no entry of its own. */
    MERGED,
    /** Something in it was unknown, impossible or missing and was put right before use; the reason says what and how. */
    REPAIRED,
    /** Nothing of it is in any ticket; the reason says why. */
    REJECTED,
    /** Its ticket is here already, by an import before; said only of tickets that were different then. */
    SKIPPED
}
