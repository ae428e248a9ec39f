package org.linia.identity;

import java.util.List;

/**
 * An account as administrators see it; department and office by name, organisation by key. What is not known is null.
 *
 * @param roles those it holds now beyond {@code user}
 * @param groups of its organisation's directory, and those that came with its last sign-in at a provider
 * @param hasPassword whether its person can sign in with a local password
 * @param breakGlass whether also where those of everybody else are refused
 */
public record AccountRow(
        AccountId id,
        String username,
        String name,
        String email,
        String phone,
        String organisation,
        DepartmentId departmentId,
        String department,
        OfficeId officeId,
        String office,
        String language,
        String timeZone,
        boolean vip,
        boolean active,
        boolean hasPassword,
        boolean breakGlass,
        List<Role> roles,
        List<String> groups,
        long version) {}
