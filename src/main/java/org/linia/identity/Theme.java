package org.linia.identity;

/** Light, dark, or as the person's system has it. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK
}
