package org.linia.identity;

/** The role names for {@code @RolesAllowed}. USER means everybody who is signed in. */
public final class Audience {
    public static final String USER = "user";
    public static final String OPERATOR = "operator";
    public static final String ENGINEER = "engineer";
    public static final String MANAGER = "manager";

    private Audience() {}
}
