package org.linia.identity;

/** Somebody is to be looked after with special care from now on, or no longer. Fired inside the changing transaction. */
public record VipChanged(AccountId account, boolean vip) {}
