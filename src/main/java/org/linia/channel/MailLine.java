package org.linia.channel;

/**
 * Where a mail server is, and as whom we come there: to fetch mail (RFC 9051), or to have it carried (RFC 6409).
 *
 * @param host in small letters; empty: there is none
 * @param username empty: it asks for nobody
 * @param oauth how the token is got that lets us in; null: a password does
 */
public record MailLine(String host, int port, LineSecurity security, String username, OAuth oauth) {

    public boolean isSet() {
        return !host.isEmpty();
    }

    /** Never null. */
    public OAuth token() {
        return oauth == null ? OAuth.NONE : oauth;
    }

    /** Whether what is sent there goes to somebody else than by the other one. */
    public boolean leadsElsewhere(MailLine other) {
        return !host.equals(other.host) || port != other.port || security != other.security;
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
}
