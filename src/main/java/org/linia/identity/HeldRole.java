package org.linia.identity;

import java.util.Set;

/**
 * A role that somebody holds now.
 *
 * @param offices whose tickets it is for, if it reaches offices
 * @param departments whose tickets it is for, those beneath the named ones too, if it reaches departments
 * @param limits from where and when it counts
 */
public record HeldRole(
        String key,
        Role basedOn,
        Set<Permission> permissions,
        Reach reach,
        Set<OfficeId> offices,
        Set<DepartmentId> departments,
        RoleLimits limits) {
    public HeldRole {
        permissions = Set.copyOf(permissions);
        offices = Set.copyOf(offices);
        departments = Set.copyOf(departments);
    }
}
