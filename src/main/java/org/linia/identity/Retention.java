package org.linia.identity;

/**
 * How long is kept what is recorded of people of an organisation.
 *
 * @param auditYears entries of the audit log; null: for ever
 * @param sessionDays sessions and sign-ins that are over; null: as the house does
 */
public record Retention(Integer auditYears, Integer sessionDays) {
    public static final Retention USUAL = new Retention(null, null);
}
