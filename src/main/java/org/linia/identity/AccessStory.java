package org.linia.identity;

import java.util.List;
import java.util.Set;

/**
 * What somebody may do and see, and why: each role that they hold now, what it allows and reaches, and through which
 * grants they hold it.
 *
 * @param permissions of all their roles
 */
public record AccessStory(AccountId account, String name, Set<Permission> permissions, List<Held> roles) {

    /**
     * @param organisations whose tickets it is for, if it reaches all of them; names
     * @param offices whose tickets it is for; names
     * @param departments whose tickets it is for; names
     * @param limits from where and when it counts
     * @param now whether it counts at this time of the week, where the person comes from what it counts from
     */
    public record Held(
            String role,
            String roleName,
            Set<Permission> permissions,
            Reach reach,
            List<String> organisations,
            List<String> offices,
            List<String> departments,
            RoleLimits limits,
            boolean now,
            List<GrantRow> grants) {}
}
