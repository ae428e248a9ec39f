package org.linia.identity;

/** Somebody may no longer sign in: their sessions and tokens have ended, and what they have to do needs somebody else. */
public record AccountDeactivated(AccountId account) {}
