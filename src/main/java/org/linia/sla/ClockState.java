package org.linia.sla;

/** What a clock says. Being late outweighs everything else: a clock met or paused too late is BREACHED. */
public enum ClockState {
    RUNNING,
    PAUSED,
    /** Ended in time. */
    MET,
    /** Went on after the due time, whether it still runs or not. Never stored: the due time says it. */
    BREACHED,
    /** Ended in time without being met, for example because the ticket was cancelled. */
    STOPPED
}
