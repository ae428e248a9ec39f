package org.linia.identity;

import java.util.List;
import java.util.Objects;

/**
 * What managers write into an LDAP directory. Filters and attributes that are null are those that its kind usually has.
 *
 * @param organisation key of the one whose people it knows; it never changes, and kind does not either
 * @param address such as {@code ldaps://host}, or {@code ldap://host} where it is turned into TLS at once
 * @param certificate in PEM, which alone is trusted; null: whom Java trusts
 * @param bindPassword null: as it was
 * @param groupsBase null: its groups are none of our business
 * @param domains whoever gives an e-mail address of one of them is looked for there
 * @param makesAccounts whether somebody new gets an account at the first sign-in
 * @param linksByEmail whether an import takes an account with the same e-mail address for that person's
 * @param everyHours so often it is imported; 0: only when somebody asks for it
 * @param mostLeaving so many leave in one import, in per cent of those whom it knows
 */
public record DirectoryDraft(
        String key,
        String name,
        String organisation,
        DirectoryKind kind,
        Connection connection,
        String peopleBase,
        String peopleFilter,
        String groupsBase,
        String groupsFilter,
        DirectoryAttributes attributes,
        List<String> domains,
        boolean makesAccounts,
        boolean linksByEmail,
        int everyHours,
        int mostLeaving,
        boolean active) {
    public static final int USUALLY_LEAVING = 20;

    public DirectoryDraft {
        domains = List.copyOf(domains);
        peopleFilter = Objects.requireNonNullElse(peopleFilter, kind.peopleFilter());
        groupsFilter = Objects.requireNonNullElse(groupsFilter, kind.groupsFilter());
        attributes = attributes == null ? kind.attributes() : attributes.or(kind.attributes());
    }

    /** Where it is, and who asks there. */
    public record Connection(String address, boolean startTls, String certificate, String bindDn, String bindPassword) {
        @Override
        public String toString() {
            return "Connection to " + address;
        }
    }

    /** The same, in use or switched off. */
    public DirectoryDraft active(boolean now) {
        return new DirectoryDraft(
                key,
                name,
                organisation,
                kind,
                connection,
                peopleBase,
                peopleFilter,
                groupsBase,
                groupsFilter,
                attributes,
                domains,
                makesAccounts,
                linksByEmail,
                everyHours,
                mostLeaving,
                now);
    }
}
