package org.linia.identity;

/**
 * Somebody who calls the desk, with what tells them from others; phone, e-mail, department and office may be null.
 *
 * @param inUse whether new tickets are taken for their organisation
 */
public record FoundPerson(
        AccountId id,
        String username,
        String name,
        String email,
        String phone,
        String organisation,
        boolean inUse,
        String department,
        String office,
        boolean vip,
        String timeZone,
        String language) {}
