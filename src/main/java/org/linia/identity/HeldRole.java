package org.linia.identity;

import java.util.Set;

/**
 * A role that somebody holds now.
 *
 * @param offices whose tickets it is for, if it reaches offices
 * @param departments whose tickets it is for, those beneath the named ones too, if it reaches departments
 */
public record HeldRole(
        String key,
        Role basedOn,
        Set<Permission> permissions,
        Reach reach,
        Set<OfficeId> offices,
        Set<DepartmentId> departments) {
    public HeldRole {
        permissions = Set.copyOf(permissions);
        offices = Set.copyOf(offices);
        departments = Set.copyOf(departments);
    }
}
