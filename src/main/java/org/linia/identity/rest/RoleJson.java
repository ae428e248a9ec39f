package org.linia.identity.rest;

import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.identity.Permission;
import org.linia.identity.Reach;
import org.linia.identity.Role;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleRow;
import org.linia.identity.rest.Limits.HoursJson;
import org.linia.shared.network.Network;

/**
 * A role in answers.
 *
 * @param key its address: organisation and its own key, such as {@code northwind.night-operator}
 * @param offices ids, as those of departments
 * @param networks from where it counts; none: from anywhere
 * @param hours when it counts; null: always
 * @param holders how many active accounts hold it now
 */
public record RoleJson(
        String key,
        String organisation,
        String name,
        String description,
        Role basedOn,
        boolean builtIn,
        List<Permission> permissions,
        Reach reach,
        List<String> offices,
        List<String> departments,
        List<String> networks,
        HoursJson hours,
        boolean active,
        long holders,
        long version)
        implements Kept {

    static RoleJson of(RoleRow row) {
        RoleDraft draft = row.draft();
        return new RoleJson(
                row.address(),
                draft.organisation(),
                draft.name(),
                draft.description(),
                draft.basedOn(),
                row.builtIn(),
                draft.permissions().stream().sorted().toList(),
                draft.reach(),
                draft.offices().stream().map(Object::toString).toList(),
                draft.departments().stream().map(Object::toString).toList(),
                draft.limits().networks().stream().map(Network::toString).toList(),
                HoursJson.of(draft.limits().hours()),
                draft.active(),
                row.holders(),
                row.version());
    }
}
