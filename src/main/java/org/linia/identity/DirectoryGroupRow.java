package org.linia.identity;

import java.time.Instant;
import java.util.List;

/**
 * A group as its organisation's directory is told of it.
 *
 * @param members empty as well where they were not asked for
 */
public record DirectoryGroupRow(
        long id,
        String name,
        String externalId,
        List<Member> members,
        Instant createdAt,
        Instant changedAt,
        long version) {
    public DirectoryGroupRow {
        members = List.copyOf(members);
    }

    /** Somebody of the group. */
    public record Member(AccountId id, String name) {}
}
