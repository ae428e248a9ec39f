package org.linia.staffing;

import java.time.Instant;
import org.linia.identity.AccountId;

/**
 * Somebody who is absent.
 *
 * @param standIn who stands in and is there at that moment; null if nobody does
 * @param standInName null as well then
 */
public record Away(AccountId person, String name, Instant until, AccountId standIn, String standInName) {}
