package org.linia.identity;

import java.time.Instant;

/** The secret, shown this once. */
public record IssuedToken(long id, String token, Instant expiresAt) {}
