package org.linia.sla;

/**
 * Something about a subject's clocks that is not stored as it should be.
 *
 * @param target null: its waits
 * @param ordinal which of the subject's clocks of that kind and target
 * @param stored what is there; null: nothing
 * @param right what the moments of the subject give; null: nothing
 */
public record ClockDifference(
        long subject, AgreementKind kind, Target target, int ordinal, String stored, String right) {}
