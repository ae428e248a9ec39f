package org.linia.identity;

import java.util.List;
import org.linia.identity.AccessStory.Held;

/** What somebody may see and do, and why, in answers. */
public record AccessJson(String account, String name, List<Permission> permissions, List<HeldJson> roles) {

    /** A role, what it allows and reaches, and through which grants it is held. */
    public record HeldJson(
            String role,
            String name,
            List<Permission> permissions,
            Reach reach,
            List<String> organisations,
            List<String> offices,
            List<String> departments,
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
