package org.linia.identity;

import java.time.Instant;
import java.util.Set;

/** A personal token as its owner sees it; the secret is not among it. */
public record TokenRow(
        long id, String name, Set<Scope> scopes, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}
