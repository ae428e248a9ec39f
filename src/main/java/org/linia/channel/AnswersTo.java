package org.linia.channel;

/**
 * To what an address of ours leads that was made for one person: {@code help+1042.a7.<mark>@firm.example}.
 *
 * @param number of the ticket
 * @param recipient for whom it was made, such as {@code a7} for an account or {@code s3} for a supplier
 * @param genuine whether we made it; what is not proves nothing
 */
public record AnswersTo(long number, String recipient, boolean genuine) {}
