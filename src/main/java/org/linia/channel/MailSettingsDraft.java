package org.linia.channel;

/**
 * What managers write into the mail settings of an organisation.
 *
 * @param organisation key of the one whose mail it is; never changes
 * @param senderName in whose name it goes out; empty: the address alone
 * @param senderAddress likewise, in small letters
 * @param line the server that carries it; without a host the house's does
 * @param active whether it goes out so; otherwise as the house's does
 */
public record MailSettingsDraft(
        String organisation, String senderName, String senderAddress, MailLine line, boolean active) {

    /** The same, in use or switched off. */
    public MailSettingsDraft active(boolean now) {
        return new MailSettingsDraft(organisation, senderName, senderAddress, line, now);
    }
}
