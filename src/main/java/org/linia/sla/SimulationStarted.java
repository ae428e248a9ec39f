package org.linia.sla;

/**
 * Somebody wants to know what a draft would have made of past subjects. Fired inside the transaction; whoever knows the
 * subjects works on it after the commit, by {@link org.linia.sla.boundary.AdvanceSimulation}.
 */
public record SimulationStarted(long simulation) {}
