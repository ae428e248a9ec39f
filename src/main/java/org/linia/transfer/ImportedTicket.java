package org.linia.transfer;

/**
 * A ticket that came from another desk.
 *
 * @param reference what it was called there
 */
public record ImportedTicket(long ticket, String reference) {}
