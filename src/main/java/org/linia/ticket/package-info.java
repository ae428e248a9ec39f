/**
 * The case itself: one contact from the first word to its end.
 *
 * <p>A ticket is opened from any channel ({@link org.linia.ticket.boundary.OpenTicket}), sorted and handed to the first
 * line, assigned, worked on, waits, is resolved, confirmed or closed, and may be reopened for a while. Every one of these
 * is a {@link org.linia.ticket.Move}; {@link org.linia.ticket.TicketState} says which are possible. Everything that
 * happens is an entry of its timeline with the old and new value of what changed; nothing changes a ticket but the verbs
 * of {@code entity.Ticket}, and nothing stores one but {@code control.Tickets}.
 *
 * <p>What comes in by mail ({@code control.TakeMail}) is worked on by a timetable that nobody called. Where it is sure enough who
 * wrote, the timetable is that person for as long as their mail is settled ({@link org.linia.identity.Caller#inNameOf}), with
 * the rights that they have then, and the same checks decide as on a page; roles that count from certain networks alone do
 * not. The use cases on that way are open to everybody ({@code @PermitAll}), since a timetable has none of the container's
 * roles; they look something up for the caller, or demand the caller's transaction.
 *
 * <p>Who sees a ticket is said once, in {@code control.TicketScope}. Calls {@code routing}, {@code catalog}, {@code sla},
 * {@code channel}, {@code staffing}, {@code identity}; announces {@link org.linia.ticket.TicketChanged}. People are told what
 * concerns them ({@code control.Notices}) in the transaction in which it happens.
 */
package org.linia.ticket;
