package org.linia.identity;

import java.util.EnumSet;
import java.util.Set;

/** What a token may be used for. A session of the browser may do everything at the API that its person may. */
public enum Scope {
    READ,
    WRITE,
    ADMIN,
    /** Provisioning by SCIM: nothing else is done with it, and that with nothing else. */
    SCIM;

    /** What the API and the pages ask for. */
    public static Set<Scope> ofApi() {
        return EnumSet.of(READ, WRITE, ADMIN);
    }
}
