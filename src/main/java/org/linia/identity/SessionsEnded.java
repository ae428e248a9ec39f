package org.linia.identity;

/** Somebody has to sign in again: sessions of theirs have ended, though they may still come in. */
public record SessionsEnded(AccountId account) {}
