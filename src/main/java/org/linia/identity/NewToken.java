package org.linia.identity;

import java.time.Instant;
import java.util.Set;

/** What a token is to be good for, and until when. */
public record NewToken(String name, Set<Scope> scopes, Instant expiresAt) {}
