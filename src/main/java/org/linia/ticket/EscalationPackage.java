package org.linia.ticket;

/**
 * What somebody who escalates a ticket says to the next line (E2). Facts and files go along as the ticket has them.
 *
 * @param steps what was tried, or null
 */
public record EscalationPackage(String reason, String steps) {}
