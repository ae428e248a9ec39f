package org.linia.identity;

/**
 * A manager approved or refused what another asked for.
 *
 * @param request its id
 * @param organisation whose act it is; null: of all
 * @param note empty for none
 */
public record ApprovalDecided(
        long request, OrganisationId organisation, boolean approved, AccountId by, AccountId requester, String note) {}
