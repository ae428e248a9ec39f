package org.linia.identity.rest;

import java.time.Instant;
import java.util.List;
import org.linia.identity.IdentityKind;
import org.linia.identity.ProviderIdentityRow;

/** Whom an identity provider knows, and the account that is theirs. */
public record ProviderIdentityJson(
        String id,
        IdentityKind kind,
        String subject,
        PersonJson account,
        List<String> groups,
        Instant createdAt,
        Instant usedAt) {

    /** The account. */
    public record PersonJson(String id, String username, String name) {}

    static ProviderIdentityJson of(ProviderIdentityRow row) {
        return new ProviderIdentityJson(
                Long.toString(row.id()),
                row.kind(),
                row.subject(),
                new PersonJson(row.account().toString(), row.username(), row.name()),
                row.groups(),
                row.createdAt(),
                row.usedAt());
    }
}
