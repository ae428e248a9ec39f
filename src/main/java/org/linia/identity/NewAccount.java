package org.linia.identity;

import java.time.ZoneId;

/** What is known of a person when the account is made; department, office, e-mail and phone may be null. */
public record NewAccount(
        String username,
        String name,
        String email,
        String phone,
        OrganisationId organisation,
        DepartmentId department,
        OfficeId office,
        String language,
        ZoneId timeZone,
        boolean vip) {}
