package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import com.unboundid.ldap.sdk.LDAPConnection;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryCheck;
import org.linia.identity.DirectoryCheck.Found;
import org.linia.identity.DirectoryDown;
import org.linia.identity.DirectoryFault;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.LdapClient;
import org.linia.identity.control.LdapConnections;
import org.linia.identity.control.LdapGroup;
import org.linia.identity.control.LdapPerson;
import org.linia.identity.control.LdapReader;

/** Tries an LDAP directory, and says in words what is wrong. It is asked outside of any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckDirectory {
    private static final int COUNTED = 1_000;

    @Inject
    private ImportDirectory directories;

    @Inject
    private LdapConnections connections;

    @Inject
    private LdapReader reader;

    /** @throws org.linia.shared.problem.NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public DirectoryCheck check(String key) {
        LdapClient client = directories.client(key);
        try (LDAPConnection connection = connections.open(client)) {
            List<LdapPerson> people = reader.people(connection, client, COUNTED);
            List<LdapGroup> groups = reader.groups(connection, client, COUNTED);
            return new DirectoryCheck(
                    faults(client, people, groups),
                    people.size(),
                    groups.size(),
                    people.stream().findFirst().map(LdapPerson::shown).orElse(null));
        } catch (DirectoryDown down) {
            return new DirectoryCheck(List.of(new Found(down.fault(), down.text())), 0, 0, null);
        }
    }

    private static List<Found> faults(LdapClient client, List<LdapPerson> people, List<LdapGroup> groups) {
        DirectoryAttributes names = client.settings().attributes();
        List<Found> faults = new ArrayList<>();
        if (people.isEmpty()) {
            faults.add(found(DirectoryFault.NOBODY, client.settings().peopleFilter()));
        } else if (people.stream().anyMatch(one -> one.subject() == null)) {
            faults.add(found(DirectoryFault.NO_ID, names.id()));
        } else if (people.stream().allMatch(one -> one.username() == null)) {
            faults.add(found(DirectoryFault.NO_USERNAME, names.username()));
        }
        if (client.settings().groupsBase() != null && groups.isEmpty()) {
            faults.add(found(DirectoryFault.NO_GROUPS, client.settings().groupsFilter()));
        }
        return faults;
    }

    private static Found found(DirectoryFault fault, String about) {
        return new Found(fault, new DirectoryDown(fault, about).text());
    }
}
