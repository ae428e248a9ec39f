package org.linia.identity;

import java.util.List;
import java.util.Set;

/**
 * A role as administrators write it.
 *
 * @param organisation key; whose accounts may hold it
 * @param key within the organisation; that of a container role for a built-in one
 * @param basedOn the container's role that a holder has
 * @param reach whose tickets the permissions are for
 * @param offices if it reaches offices; none: the holder's own
 * @param departments if it reaches departments; none: the holder's own
 * @param limits from where and when it counts
 */
public record RoleDraft(
        String organisation,
        String key,
        String name,
        String description,
        Role basedOn,
        Set<Permission> permissions,
        Reach reach,
        List<OfficeId> offices,
        List<DepartmentId> departments,
        RoleLimits limits,
        boolean active) {
    public RoleDraft {
        permissions = Set.copyOf(permissions);
        offices = List.copyOf(offices);
        departments = List.copyOf(departments);
    }

    /** By which a role is named in the whole house. */
    public String address() {
        return organisation + "." + key;
    }

    public RoleDraft named(String now) {
        return new RoleDraft(
                organisation, key, now, description, basedOn, permissions, reach, offices, departments, limits, active);
    }

    public RoleDraft active(boolean now) {
        return new RoleDraft(
                organisation, key, name, description, basedOn, permissions, reach, offices, departments, limits, now);
    }
}
