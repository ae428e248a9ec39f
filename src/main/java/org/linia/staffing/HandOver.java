package org.linia.staffing;

import org.linia.identity.AccountId;

/** Open work that passes on, since an absence has begun. */
public record HandOver(long absence, AccountId person, AccountId standIn) {}
