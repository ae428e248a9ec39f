package org.linia.identity.rest;

import java.time.Instant;
import java.util.List;
import org.linia.identity.DirectoryAttributes;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryKind;
import org.linia.identity.DirectoryRow;
import org.linia.identity.KeptResource.Kept;

/**
 * An LDAP directory in answers. Its password is written and never read.
 *
 * @param organisation key
 * @param known so many people have an account by it
 */
public record DirectoryJson(
        String key,
        String name,
        String organisation,
        DirectoryKind kind,
        String address,
        boolean startTls,
        String certificate,
        String bindDn,
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
        boolean active,
        long known,
        Instant nextImportAt,
        long version)
        implements Kept {
    static DirectoryJson of(DirectoryRow row) {
        DirectoryDraft d = row.draft();
        return new DirectoryJson(
                d.key(),
                d.name(),
                d.organisation(),
                d.kind(),
                d.connection().address(),
                d.connection().startTls(),
                d.connection().certificate(),
                d.connection().bindDn(),
                d.peopleBase(),
                d.peopleFilter(),
                d.groupsBase(),
                d.groupsFilter(),
                d.attributes(),
                d.domains(),
                d.makesAccounts(),
                d.linksByEmail(),
                d.everyHours(),
                d.mostLeaving(),
                d.active(),
                row.known(),
                row.nextImportAt(),
                row.version());
    }
}
