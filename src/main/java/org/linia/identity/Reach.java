package org.linia.identity;

/** Whose tickets the permissions of a role are for (X2). */
public enum Reach {
    /** Those of the organisations that the holder's teams serve; for managers also of their own. */
    ORGANISATION,
    /** Those of named departments with all beneath them; of the holder's own if none is named. */
    DEPARTMENT,
    /** Those of named offices; of the holder's own if none is named. */
    OFFICE,
    /** Those that the holder's teams have. */
    TEAM,
    /** Those that the holder has. */
    ASSIGNED
}
