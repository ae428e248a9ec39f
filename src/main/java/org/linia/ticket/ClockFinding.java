package org.linia.ticket;

import org.linia.sla.AgreementKind;
import org.linia.sla.Target;

/**
 * What is not stored as a ticket's timeline has it.
 *
 * @param target null: its waits, or its copy of the nearest due time
 * @param ordinal which of the ticket's clocks of that kind and target
 * @param stored null: nothing
 * @param right null: nothing
 */
public record ClockFinding(long ticket, AgreementKind kind, Target target, int ordinal, String stored, String right) {}
