package org.linia.identity;

/** What a token may be used for. A session of the browser may do everything that its person may. */
public enum Scope {
    READ,
    WRITE,
    ADMIN
}
