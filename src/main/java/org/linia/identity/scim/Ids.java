package org.linia.identity.scim;

import org.linia.shared.problem.NotFound;

/** Ids of resources. */
final class Ids {
    private Ids() {}

    /** @throws NotFound if it cannot be one */
    static long number(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw new NotFound();
        }
        return Long.parseLong(id);
    }
}
