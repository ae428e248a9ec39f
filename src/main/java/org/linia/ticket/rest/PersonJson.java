package org.linia.ticket.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.identity.AccountId;

/** Somebody, by id and name. */
public record PersonJson(@Schema String id, @Schema String name) {
    /** Null for nobody. */
    static PersonJson of(AccountId id, String name) {
        return id == null ? null : new PersonJson(id.toString(), name);
    }
}
