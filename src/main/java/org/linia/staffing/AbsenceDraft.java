package org.linia.staffing;

import java.time.Instant;
import org.linia.identity.AccountId;

/**
 * What is written into an absence.
 *
 * @param standIn who is asked instead, or null
 * @param handsOver whether the stand-in gets the person's open tickets when it begins
 * @param note for the person and their managers, or null
 */
public record AbsenceDraft(
        AccountId person, Instant from, Instant to, AccountId standIn, boolean handsOver, String note) {}
