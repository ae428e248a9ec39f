package org.linia.identity.rest;

import java.time.Instant;
import org.linia.identity.GrantRow;
import org.linia.identity.HolderKind;

/** To what a role is given, in answers. */
public record GrantJson(
        String id,
        String role,
        HolderKind kind,
        String holder,
        String holderName,
        Instant from,
        Instant until,
        Instant grantedAt,
        String grantedBy,
        Instant reviewedAt,
        String reviewedBy) {

    static GrantJson of(GrantRow row) {
        return new GrantJson(
                Long.toString(row.id()),
                row.role(),
                row.kind(),
                row.holder(),
                row.holderName(),
                row.from(),
                row.until(),
                row.grantedAt(),
                row.grantedBy(),
                row.reviewedAt(),
                row.reviewedBy());
    }
}
