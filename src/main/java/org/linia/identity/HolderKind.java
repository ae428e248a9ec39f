package org.linia.identity;

/** To what a role is given. */
public enum HolderKind {
    ACCOUNT,
    /** Whoever is in the department or one beneath it. */
    DEPARTMENT,
    TEAM,
    /** Whoever an identity provider of the organisation says is in a group of that name. */
    GROUP
}
