package org.linia.identity;

import java.util.Locale;

/** The container's four roles. Everybody who is signed in is a {@link #USER}. */
public enum Role {
    USER,
    OPERATOR,
    ENGINEER,
    MANAGER;

    /** The name that the container and {@code @RolesAllowed} know, as in {@link Audience}. */
    public String containerName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofContainerName(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public boolean isStaff() {
        return this != USER;
    }
}
