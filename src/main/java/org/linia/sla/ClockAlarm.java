package org.linia.sla;

import java.time.Instant;

/**
 * That a clock has reached a percentage of the time allowed: what its agreement wants to be warned of, or at 100 that it
 * is late.
 *
 * @param round the clock's rounds of alarms are counted: another promise begins a new one
 * @param dueAt the moment at which it had come so far
 * @param late whether that was noticed much later, as after an outage
 */
public record ClockAlarm(
        long clock,
        long subject,
        AgreementRef agreement,
        Target target,
        int round,
        int percent,
        Instant dueAt,
        Instant firedAt,
        boolean late) {

    /** Whether the promise is broken, and not only in danger. */
    public boolean isBreach() {
        return percent == 100;
    }
}
