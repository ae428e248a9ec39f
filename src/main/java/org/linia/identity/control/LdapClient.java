package org.linia.identity.control;

import java.net.URI;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryKind;
import org.linia.identity.OrganisationId;

/**
 * An LDAP directory as we ask it, with the password opened.
 *
 * @param settings without a password
 */
public record LdapClient(long id, OrganisationId organisation, DirectoryDraft settings, String password) {
    private static final int PLAIN = 389;
    private static final int TLS = 636;

    public String key() {
        return settings.key();
    }

    String host() {
        String host = address().getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    int port() {
        int usual = isTls() ? TLS : PLAIN;
        return address().getPort() < 0 ? usual : address().getPort();
    }

    boolean isTls() {
        return "ldaps".equalsIgnoreCase(address().getScheme());
    }

    /** Whether people's ids are sixteen bytes, in Microsoft's order. */
    boolean hasGuids() {
        return settings.kind() == DirectoryKind.ACTIVE_DIRECTORY
                && settings.attributes().id().equalsIgnoreCase("objectGUID");
    }

    /** Whether accounts end there at a time of their own. */
    boolean hasExpiry() {
        return settings.kind() == DirectoryKind.ACTIVE_DIRECTORY;
    }

    private URI address() {
        return URI.create(settings.connection().address());
    }

    @Override
    public String toString() {
        return "LdapClient " + key();
    }
}
