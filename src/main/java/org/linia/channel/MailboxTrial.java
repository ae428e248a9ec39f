package org.linia.channel;

/**
 * What came of a look into a mailbox.
 *
 * @param fault null if all is well
 * @param words the other side's own; empty if it has none
 * @param messages how many lie in the folder
 * @param waiting how many of them are still to be taken in
 */
public record MailboxTrial(MailFault fault, String words, int messages, int waiting) {
    public boolean isWell() {
        return fault == null;
    }
}
