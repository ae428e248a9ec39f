package org.linia.identity;

import java.util.Set;

/**
 * What a directory says of a group.
 *
 * @param externalId its own id of it, or null
 */
public record DirectoryGroupDraft(String name, String externalId, Set<AccountId> members) {
    public DirectoryGroupDraft {
        members = Set.copyOf(members);
    }
}
