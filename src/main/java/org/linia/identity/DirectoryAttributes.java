package org.linia.identity;

import java.util.Objects;
import java.util.stream.Stream;

/**
 * In which attributes an LDAP directory says what we want to know.
 *
 * @param id what never changes, and never comes to anybody else
 * @param locked by which somebody is kept out: flags of an Active Directory, true or false, or the time zero of OpenLDAP
 * @param groupName of a group
 * @param member of a group: names of its people and groups
 */
public record DirectoryAttributes(
        String id,
        String username,
        String name,
        String email,
        String phone,
        String department,
        String manager,
        String locked,
        String groupName,
        String member) {

    /** With those of the others where there are none. */
    public DirectoryAttributes or(DirectoryAttributes others) {
        return new DirectoryAttributes(
                Objects.requireNonNullElse(id, others.id),
                Objects.requireNonNullElse(username, others.username),
                Objects.requireNonNullElse(name, others.name),
                Objects.requireNonNullElse(email, others.email),
                Objects.requireNonNullElse(phone, others.phone),
                Objects.requireNonNullElse(department, others.department),
                Objects.requireNonNullElse(manager, others.manager),
                Objects.requireNonNullElse(locked, others.locked),
                Objects.requireNonNullElse(groupName, others.groupName),
                Objects.requireNonNullElse(member, others.member));
    }

    public Stream<String> all() {
        return Stream.of(id, username, name, email, phone, department, manager, locked, groupName, member);
    }
}
