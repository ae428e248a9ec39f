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
        Line line,
        boolean active) {
    public MailboxDraft {
        domains = List.copyOf(domains);
        trustedHosts = List.copyOf(trustedHosts);
    }

    /**
     * Where it is fetched from (RFC 9051).
     *
     * @param host empty: it is not fetched, mail servers bring what comes
     * @param folder in which the messages arrive
     * @param oauth how the token is got that lets us in; null: a password does
     * @param movedTo folder to which a message is moved that was taken in; empty: it stays, marked as read
     */
    public record Line(
            String host, int port, LineSecurity security, String username, OAuth oauth, String folder, String movedTo) {

        public boolean isSet() {
            return !host.isEmpty();
        }

        /** Never null. */
        public OAuth token() {
            return oauth == null ? OAuth.NONE : oauth;
        }
    }

    /**
     * Where a token is got (RFC 6749).
     *
     * @param endpoint token endpoint of the provider
     * @param scope words between spaces; empty: as the provider thinks
     */
    public record OAuth(OAuthGrant grant, String endpoint, String clientId, String scope) {
        /** Stands for none where each of its members is told. */
        public static final OAuth NONE = new OAuth(null, "", "", "");
    }

    /** The same, in use or switched off. */
    public MailboxDraft active(boolean now) {
        return new MailboxDraft(
                key, organisation, address, team, type, language, strangers, domains, trustedHosts, line, now);
    }
}
