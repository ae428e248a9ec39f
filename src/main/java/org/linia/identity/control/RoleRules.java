package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.linia.identity.DepartmentId;
import org.linia.identity.OfficeId;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Reach;
import org.linia.identity.Role;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleLimits;
import org.linia.identity.entity.Department;
import org.linia.identity.entity.Office;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/** What makes sense as a role. */
@ApplicationScoped
public class RoleRules {
    private static final int NAME = 200;
    private static final int DESCRIPTION = 2_000;
    private static final int PLACES = 100;
    /** Without these the built-in managers could not mend what they have done. */
    private static final Set<Permission> OF_EVERY_MANAGER =
            Set.of(Permission.ADMINISTER_ACCOUNTS, Permission.ADMINISTER_ROLES);

    @PersistenceContext
    private EntityManager entities;

    /** @throws InvalidInput naming everything that is wrong */
    public void check(RoleDraft draft, OrganisationId organisation) {
        List<Violation> violations = new ArrayList<>();
        if (draft.name() == null
                || draft.name().isBlank()
                || draft.name().length() > NAME
                || !Texts.isStorable(draft.name())) {
            violations.add(Violation.of("name", "identity.invalid.name"));
        }
        if (draft.description() != null
                && (draft.description().length() > DESCRIPTION || !Texts.isStorable(draft.description()))) {
            violations.add(Violation.of("description", "identity.invalid.long", DESCRIPTION));
        }
        if (draft.basedOn() == null || draft.basedOn() == Role.USER) {
            violations.add(Violation.of("basedOn", "identity.invalid.basedOn"));
        } else {
            permissions(draft, violations);
        }
        places(draft, organisation, violations);
        if (Roles.isBuiltIn(draft.key()) && !draft.limits().equals(RoleLimits.NONE)) {
            violations.add(Violation.of(
                    draft.limits().hours() == null ? "networks" : "days", "identity.invalid.builtInLimits"));
        } else if (draft.limits().networks().size() > PLACES) {
            violations.add(Violation.of("networks", "shared.invalid.texts", PLACES));
        }
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    private static void permissions(RoleDraft draft, List<Violation> violations) {
        Set<Permission> wanted = draft.permissions();
        if (!Permission.of(draft.basedOn()).containsAll(wanted)) {
            violations.add(Violation.of("permissions", "identity.invalid.beyondRole"));
        } else if (wanted.isEmpty()) {
            violations.add(Violation.of("permissions", "shared.invalid.required"));
        } else if (wanted.stream().anyMatch(one -> one.area() == Permission.Area.TICKETS)
                && !wanted.contains(Permission.SEE_TICKETS)) {
            violations.add(Violation.of("permissions", "identity.invalid.unseen"));
        } else if (Roles.isBuiltIn(draft.key())
                && draft.basedOn() == Role.MANAGER
                && !wanted.containsAll(OF_EVERY_MANAGER)) {
            violations.add(Violation.of("permissions", "identity.invalid.managerNeeds"));
        }
        boolean administers = wanted.stream().anyMatch(one -> one.area() != Permission.Area.TICKETS);
        if (administers && draft.reach() != Reach.ORGANISATION) {
            violations.add(Violation.of("reach", "identity.invalid.administersAll"));
        }
    }

    private void places(RoleDraft draft, OrganisationId organisation, List<Violation> violations) {
        if (draft.reach() == null) {
            violations.add(Violation.of("reach", "shared.invalid.required"));
        } else if (draft.reach() == Reach.OFFICE && !areOffices(draft.offices(), organisation)) {
            violations.add(Violation.of("offices", "identity.invalid.office"));
        } else if (draft.reach() == Reach.DEPARTMENT && !areDepartments(draft.departments(), organisation)) {
            violations.add(Violation.of("departments", "identity.invalid.department"));
        }
    }

    private boolean areOffices(Collection<OfficeId> ids, OrganisationId organisation) {
        return ids.size() <= PLACES
                && ids.stream().allMatch(id -> {
                    Office office = entities.find(Office.class, id.value());
                    return office != null && office.organisation().equals(organisation);
                });
    }

    private boolean areDepartments(Collection<DepartmentId> ids, OrganisationId organisation) {
        return ids.size() <= PLACES
                && ids.stream().allMatch(id -> {
                    Department department = entities.find(Department.class, id.value());
                    return department != null && department.organisation().equals(organisation);
                });
    }
}
