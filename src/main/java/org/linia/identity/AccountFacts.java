package org.linia.identity;

/**
 * What administrators write into an account.
 *
 * @param organisation key
 * @param email null: none known; so are phone, department and office
 */
public record AccountFacts(
        String username,
        String name,
        String email,
        String phone,
        String organisation,
        DepartmentId department,
        OfficeId office,
        String language,
        String timeZone,
        boolean vip,
        boolean active) {}
