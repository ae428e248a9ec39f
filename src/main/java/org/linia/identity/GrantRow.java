package org.linia.identity;

import java.time.Instant;

/**
 * To what a role is given, until it is taken back.
 *
 * @param role by its address
 * @param holder id of the account or department, key of the team, name of the group
 * @param from null: from the beginning
 * @param grantedBy name; null: the first start
 * @param reviewedAt when somebody last said that it is still right; null: nobody has
 */
public record GrantRow(
        long id,
        String role,
        String roleName,
        HolderKind kind,
        String holder,
        String holderName,
        Instant from,
        Instant until,
        Instant grantedAt,
        String grantedBy,
        Instant reviewedAt,
        String reviewedBy) {}
