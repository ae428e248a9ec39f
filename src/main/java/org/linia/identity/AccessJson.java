package org.linia.identity;

import java.util.List;
import org.linia.identity.AccessStory.Held;
import org.linia.shared.network.Network;

/** What somebody may see and do, and why, in answers. */
public record AccessJson(String account, String name, List<Permission> permissions, List<HeldJson> roles) {

    /**
     * A role, what it allows and reaches, from where and when it counts, and through which grants it is held.
     *
     * @param networks from where it counts; none: from anywhere
     * @param hours when it counts; null: always
     * @param now whether that is at this time of the week
     */
    public record HeldJson(
            String role,
            String name,
            List<Permission> permissions,
            Reach reach,
            List<String> organisations,
            List<String> offices,
            List<String> departments,
            List<String> networks,
            String hours,
            boolean now,
            List<GrantRow> grants) {
        static HeldJson of(Held held) {
            return new HeldJson(
                    held.role(),
                    held.roleName(),
                    held.permissions().stream().sorted().toList(),
                    held.reach(),
                    held.organisations(),
                    held.offices(),
                    held.departments(),
                    held.limits().networks().stream().map(Network::toString).toList(),
                    held.limits().hours() == null ? null : held.limits().hours().toString(),
                    held.now(),
                    held.grants());
        }
    }

    public static AccessJson of(AccessStory story) {
        return new AccessJson(
                story.account().toString(),
                story.name(),
                story.permissions().stream().sorted().toList(),
                story.roles().stream().map(HeldJson::of).toList());
    }
}
