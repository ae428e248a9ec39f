package org.linia.identity.rest;

import java.util.List;
import org.linia.identity.AccountRow;
import org.linia.identity.Role;

/** An account in answers. */
public record AccountJson(
        String id,
        String username,
        String name,
        String email,
        String phone,
        String organisation,
        PartJson department,
        PartJson office,
        String language,
        String timeZone,
        boolean vip,
        boolean active,
        boolean hasPassword,
        boolean breakGlass,
        List<Role> roles,
        List<String> groups,
        long version) {

    /** A department or office. */
    public record PartJson(String id, String name) {}

    static AccountJson of(AccountRow a) {
        return new AccountJson(
                a.id().toString(),
                a.username(),
                a.name(),
                a.email(),
                a.phone(),
                a.organisation(),
                a.departmentId() == null ? null : new PartJson(a.departmentId().toString(), a.department()),
                a.officeId() == null ? null : new PartJson(a.officeId().toString(), a.office()),
                a.language(),
                a.timeZone(),
                a.vip(),
                a.active(),
                a.hasPassword(),
                a.breakGlass(),
                a.roles(),
                a.groups(),
                a.version());
    }
}
