package org.linia.identity;

/**
 * Somebody came in with a break-glass account.
 *
 * @param act the same for all that follows from it
 */
public record BreakGlassUsed(AccountId account, OrganisationId organisation, String address, String act) {}
