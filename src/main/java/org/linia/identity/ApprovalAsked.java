package org.linia.identity;

import java.util.Set;

/**
 * A manager asked others to approve an act.
 *
 * @param request its id
 * @param organisation whose act it is; null: of all
 * @param readers who can approve it
 * @param reason why it is wanted
 */
public record ApprovalAsked(
        long request, OrganisationId organisation, AccountId by, Set<AccountId> readers, String reason) {
    public ApprovalAsked {
        readers = Set.copyOf(readers);
    }
}
