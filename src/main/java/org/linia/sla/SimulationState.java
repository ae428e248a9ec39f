package org.linia.sla;

/** How far a simulation has come. */
public enum SimulationState {
    RUNNING,
    DONE,
    CANCELLED,
    /** It broke off: its server ended, or something went wrong. */
    FAILED
}
