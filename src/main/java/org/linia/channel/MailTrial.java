package org.linia.channel;

/**
 * What came of a try to have mail carried.
 *
 * @param fault null if all is well
 * @param words the other side's own; empty if it has none
 * @param sentTo to whom a mail is on its way; null: nothing was sent
 */
public record MailTrial(MailFault fault, String words, String sentTo) {
    public boolean isWell() {
        return fault == null;
    }
}
