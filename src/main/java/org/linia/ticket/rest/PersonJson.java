package org.linia.ticket.rest;

import org.linia.identity.AccountId;

/** Somebody, by id and name. */
public record PersonJson(String id, String name) {
    /** Null for nobody. */
    static PersonJson of(AccountId id, String name) {
        return id == null ? null : new PersonJson(id.toString(), name);
    }
}
