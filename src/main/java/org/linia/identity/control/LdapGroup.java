package org.linia.identity.control;

import java.util.List;

/**
 * What an LDAP directory says of a group.
 *
 * @param subject its id, which never changes
 * @param dn the name of its entry
 * @param members names of the entries of people and of other groups
 */
public record LdapGroup(String subject, String dn, String name, List<String> members) {
    public LdapGroup {
        members = List.copyOf(members);
    }
}
