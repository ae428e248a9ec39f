package org.linia.ticket;

import org.linia.sla.PendingReason;

/** The least that is said of a ticket that is open: enough to name it and to go there. */
public record OpenTicketLine(long number, String title, TicketState state, PendingReason pendingReason) {}
