package org.linia.identity;

import java.time.Instant;
import java.util.List;

/**
 * Whom a provider knows, and the account that is theirs.
 *
 * @param usedAt null: not yet
 */
public record ProviderIdentityRow(
        long id,
        IdentityKind kind,
        String subject,
        AccountId account,
        String username,
        String name,
        List<String> groups,
        Instant createdAt,
        Instant usedAt) {
    public ProviderIdentityRow {
        groups = List.copyOf(groups);
    }
}
