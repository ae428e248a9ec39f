/**
 * The case itself: one contact from the first word to its end.
 *
 * <p>A ticket is opened from any channel ({@link org.linia.ticket.boundary.OpenTicket}), sorted and handed to the first
 * line, assigned, worked on, waits, is resolved, confirmed or closed, and may be reopened for a while. Every one of these
 * is a {@link org.linia.ticket.Move}; {@link org.linia.ticket.TicketState} says which are possible. Everything that
 * happens is an entry of its timeline with the old and new value of what changed; nothing changes a ticket but the verbs
 * of {@code entity.Ticket}, and nothing stores one but {@code control.Tickets}.
 *
 * <p>Who sees a ticket is said once, in {@code control.TicketScope}. Calls {@code routing}, {@code catalog}, {@code sla},
 * {@code channel}, {@code staffing}, {@code identity}; announces {@link org.linia.ticket.TicketChanged}. People are told what
 * concerns them ({@code control.Notices}) in the transaction in which it happens.
 */
package org.linia.ticket;
