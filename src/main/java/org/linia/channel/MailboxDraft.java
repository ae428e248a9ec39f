package org.linia.channel;

import java.util.List;

/**
 * What managers write into a mailbox.
 *
 * @param organisation key of the one whose it is; never changes
 * @param address to which people write, in small letters
 * @param team key of the one that gets what is opened; null: as the rules say
 * @param type of what is opened; null: as the rules say
 * @param domains whose people alone may be strangers here, in small letters, sorted; empty: everybody
 * @param trustedHosts whose word counts on where a message comes from, in small letters, sorted
 * @param line where it is fetched from; without a host it is not: mail servers bring what comes
 */
public record MailboxDraft(
        String key,
        String organisation,
        String address,
        String team,
        String type,
        String language,
        StrangerPolicy strangers,
        List<String> domains,
        List<String> trustedHosts,
        MailLine line,
        Folders folders,
        boolean active) {
    public MailboxDraft {
        domains = List.copyOf(domains);
        trustedHosts = List.copyOf(trustedHosts);
    }

    /**
     * Of the mailbox.
     *
     * @param inbox in which the messages arrive
     * @param movedTo to which a message is moved that was taken in; empty: it stays, marked as read
     */
    public record Folders(String inbox, String movedTo) {}

    /** The same, in use or switched off. */
    public MailboxDraft active(boolean now) {
        return new MailboxDraft(
                key, organisation, address, team, type, language, strangers, domains, trustedHosts, line, folders, now);
    }
}
