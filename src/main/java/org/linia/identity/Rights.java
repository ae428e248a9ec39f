package org.linia.identity;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * All that a person's permissions and scopes are worked out from. What one role allows counts for what that role reaches,
 * never for what another one does.
 *
 * @param own organisation of the person
 * @param served organisations that the person's teams serve
 * @param sharing departments of the person whose tickets all members may see
 */
public record Rights(
        AccountId me,
        OrganisationId own,
        Set<OrganisationId> served,
        Set<TeamId> teams,
        Set<DepartmentId> sharing,
        List<HeldRole> roles) {
    /** Of somebody who may do nothing. */
    public static final Rights NONE = new Rights(null, null, Set.of(), Set.of(), Set.of(), List.of());

    public Rights {
        served = Set.copyOf(served);
        teams = Set.copyOf(teams);
        sharing = Set.copyOf(sharing);
        roles = List.copyOf(roles);
    }

    /** What counts then and there. */
    public Rights under(Circumstances now) {
        return new Rights(
                me,
                own,
                served,
                teams,
                sharing,
                roles.stream().filter(role -> role.limits().admit(now)).toList());
    }

    /** Those of the container; {@link Role#USER} is everybody's. */
    public Set<Role> containerRoles() {
        Set<Role> rested = EnumSet.of(Role.USER);
        roles.forEach(role -> rested.add(role.basedOn()));
        return rested;
    }

    public Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        return permissions;
    }

    public boolean has(Permission permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }

    /** Whether there is anything that these allow and those do not, or not from everywhere, or not always. */
    public boolean exceed(Rights those) {
        return permissions().stream()
                        .anyMatch(permission -> !those.has(permission)
                                || scope(permission).exceeds(those.scope(permission))
                                || isFreer(permission, those))
                || !those.administered().containsAll(administered());
    }

    private boolean isFreer(Permission permission, Rights those) {
        return roles.stream()
                .filter(role -> role.permissions().contains(permission))
                .anyMatch(role -> those.roles.stream()
                        .filter(other -> other.permissions().contains(permission))
                        .noneMatch(other -> other.limits().areAsWideAs(role.limits())));
    }

    /** Organisations that the person administers, as far as their permissions go. */
    public Set<OrganisationId> administered() {
        Set<OrganisationId> administered = new HashSet<>();
        roles.stream()
                .filter(role -> role.basedOn() == Role.MANAGER)
                .forEach(role -> administered.addAll(organisations(role)));
        return administered;
    }

    /** What the person may see. */
    public DataScope scope() {
        return scope(Permission.SEE_TICKETS);
    }

    /** For what the person has that permission; what they see as a private person is in it as well. */
    public DataScope scope(Permission permission) {
        return scope(role -> role.permissions().contains(permission));
    }

    private DataScope scope(Predicate<HeldRole> counts) {
        Set<OrganisationId> whole = new HashSet<>();
        Set<OrganisationId> partly = new HashSet<>();
        Set<OfficeId> offices = new HashSet<>();
        Set<DepartmentId> departments = new HashSet<>();
        Set<TeamId> ofTeams = new HashSet<>();
        boolean assigned = false;
        for (HeldRole role : roles) {
            if (role.basedOn() == Role.USER || !counts.test(role)) {
                continue;
            }
            switch (role.reach()) {
                case ORGANISATION -> whole.addAll(organisations(role));
                case OFFICE -> offices.addAll(role.offices());
                case DEPARTMENT -> departments.addAll(role.departments());
                case TEAM -> ofTeams.addAll(teams);
                case ASSIGNED -> assigned = true;
            }
            partly.addAll(role.reach() == Reach.OFFICE || role.reach() == Reach.DEPARTMENT ? Set.of(own) : served);
        }
        return new DataScope(me, whole, new DataScope.Part(partly, offices, departments, ofTeams, assigned), sharing);
    }

    /** Organisations that a role of the person reaches if it reaches whole ones. */
    public Set<OrganisationId> organisations(HeldRole role) {
        Set<OrganisationId> organisations = new HashSet<>(served);
        if (role.basedOn() == Role.MANAGER) {
            organisations.add(own);
        }
        return organisations;
    }
}
