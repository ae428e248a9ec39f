package org.linia.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.shared.problem.NotAllowed;

/**
 * What a role may allow beyond what everybody may: report and follow one's own tickets. The catalogue is code, since each
 * is asked for by code; which role allows what is data. Texts: {@code identity.permission.} and the name.
 */
public enum Permission {
    SEE_TICKETS(Area.TICKETS),
    OPEN_TICKETS(Area.TICKETS),
    WORK_ON_TICKETS(Area.TICKETS),
    EDIT_TICKETS(Area.TICKETS),
    ASSIGN_TICKETS(Area.TICKETS),
    ESCALATE_TICKETS(Area.TICKETS),
    RESOLVE_TICKETS(Area.TICKETS),
    LEAD_DESK(Area.TICKETS),
    ADMINISTER_ACCOUNTS(Area.PEOPLE),
    ERASE_PEOPLE(Area.PEOPLE),
    ADMINISTER_ROLES(Area.PEOPLE),
    ADMINISTER_TEAMS(Area.PEOPLE),
    ADMINISTER_ORGANISATIONS(Area.PEOPLE),
    ADMINISTER_PROVIDERS(Area.PEOPLE),
    ADMINISTER_POLICIES(Area.PEOPLE),
    ADMINISTER_STAFFING(Area.PEOPLE),
    ADMINISTER_CATALOG(Area.SERVICE),
    ADMINISTER_SERVICE_LEVELS(Area.SERVICE),
    ADMINISTER_SUPPLIERS(Area.SERVICE),
    ADMINISTER_MAIL(Area.SERVICE),
    DELIVER_MAIL(Area.SERVICE),
    ADMINISTER_WEBHOOKS(Area.SERVICE),
    IMPORT_TICKETS(Area.SERVICE),
    SEE_REPORTS(Area.SERVICE),
    SEE_AUDIT_LOG(Area.SERVICE);

    /** Under which heading it stands, and on which of the container's roles a role that allows it must rest. */
    public enum Area {
        TICKETS(Role.OPERATOR, Role.ENGINEER, Role.MANAGER),
        PEOPLE(Role.MANAGER),
        SERVICE(Role.MANAGER);

        private final Set<Role> roles;

        Area(Role... roles) {
            this.roles = Set.of(roles);
        }

        public boolean isOpenTo(Role role) {
            return roles.contains(role);
        }
    }

    private final Area area;

    Permission(Area area) {
        this.area = area;
    }

    /** What whoever lacks it is told. */
    public NotAllowed lacking() {
        return new NotAllowed("identity.refused." + this);
    }

    /** Whether it makes an administrator: whoever has it decides about others. */
    public boolean administers() {
        return area != Area.TICKETS && this != SEE_REPORTS && this != SEE_AUDIT_LOG;
    }

    public Area area() {
        return area;
    }

    /** What a role may allow at most that rests on this one; also what the built-in role allows until it is changed. */
    public static Set<Permission> of(Role role) {
        return Arrays.stream(values())
                .filter(permission -> permission.area.isOpenTo(role))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    /** @param names separated by spaces, as they are stored */
    public static Set<Permission> ofNames(String names) {
        return names.isEmpty()
                ? Set.of()
                : Stream.of(names.split(" "))
                        .map(Permission::valueOf)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }
}
