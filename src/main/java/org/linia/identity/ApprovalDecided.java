package org.linia.identity;

/**
 * A manager approved or refused what another asked for.
 *
 * @param request its id
 * @param note empty for none
 */
public record ApprovalDecided(long request, boolean approved, AccountId by, AccountId requester, String note) {}
