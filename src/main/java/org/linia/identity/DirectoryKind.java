package org.linia.identity;

/** Whose product an LDAP directory is: what it calls things where nobody says otherwise. */
public enum DirectoryKind {
    ACTIVE_DIRECTORY(
            "(&(objectCategory=person)(objectClass=user))",
            "(objectClass=group)",
            new DirectoryAttributes(
                    "objectGUID",
                    "sAMAccountName",
                    "displayName",
                    "mail",
                    "telephoneNumber",
                    "department",
                    "manager",
                    "userAccountControl",
                    "cn",
                    "member")),
    OPENLDAP(
            "(objectClass=inetOrgPerson)",
            "(objectClass=groupOfNames)",
            new DirectoryAttributes(
                    "entryUUID",
                    "uid",
                    "cn",
                    "mail",
                    "telephoneNumber",
                    "departmentNumber",
                    "manager",
                    "pwdAccountLockedTime",
                    "cn",
                    "member"));

    private final String people;
    private final String groups;
    private final DirectoryAttributes attributes;

    DirectoryKind(String people, String groups, DirectoryAttributes attributes) {
        this.people = people;
        this.groups = groups;
        this.attributes = attributes;
    }

    /** The filter that finds its people. */
    public String peopleFilter() {
        return people;
    }

    public String groupsFilter() {
        return groups;
    }

    public DirectoryAttributes attributes() {
        return attributes;
    }
}
