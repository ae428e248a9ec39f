package org.linia.identity.control;

import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryDown;
import org.linia.identity.DirectoryKind;

/**
 * Asks an LDAP directory whether a password is somebody's: finds them, and tries to sign in there as they do. Nobody is
 * looked for and tried just so, so that the time does not tell who is there.
 */
@ApplicationScoped
public class LdapDoor {
    private LdapConnections connections;
    private LdapReader reader;

    protected LdapDoor() {}

    @Inject
    LdapDoor(LdapConnections connections, LdapReader reader) {
        this.connections = connections;
        this.reader = reader;
    }

    /** The one whom a link names. */
    public static Filter linked(LdapClient client, String subject) {
        String id = client.settings().attributes().id();
        return client.hasGuids() && subject.matches("[0-9a-f-]{36}")
                ? Filter.createEqualityFilter(id, LdapPerson.bytes(subject))
                : Filter.createEqualityFilter(id, subject);
    }

    /** Whoever is called so, or has that address. Whatever was typed is a value, and never part of a filter. */
    public static Filter called(LdapClient client, String typed) {
        DirectoryAttributes names = client.settings().attributes();
        List<Filter> any = new ArrayList<>();
        any.add(Filter.createEqualityFilter(names.username(), typed));
        any.add(Filter.createEqualityFilter(names.email(), typed));
        if (client.settings().kind() == DirectoryKind.ACTIVE_DIRECTORY) {
            any.add(Filter.createEqualityFilter("userPrincipalName", typed));
        }
        return Filter.createORFilter(any);
    }

    public static Filter nobody(LdapClient client) {
        return called(client, Secrets.fresh("nobody-"));
    }

    /**
     * @param password an empty one is nobody's: a directory takes it for a wish to stay unknown, and grants it (RFC 4513,
     *     5.1.2)
     * @return nobody if it is not theirs, or the directory keeps them out
     * @throws DirectoryDown if it cannot be asked now
     */
    public Optional<LdapPerson> proved(LdapClient client, Filter whom, String password) {
        try (LDAPConnection connection = connections.openForSignIn(client)) {
            Optional<LdapPerson> person = reader.only(connection, client, whom)
                    .filter(found -> !password.isEmpty() && !found.dn().isEmpty());
            String dn = person.map(LdapPerson::dn)
                    .orElseGet(() -> "cn=nobody," + client.settings().peopleBase());
            String shown = person.isPresent() ? password : Secrets.fresh("");
            boolean letIn = connections.letsIn(connection, client, dn, shown);
            return person.filter(found -> letIn && !found.locked());
        }
    }
}
