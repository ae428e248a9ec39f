package org.linia.identity;

import java.time.Instant;

/**
 * A role that somebody shall hold.
 *
 * @param role by its address: organisation and key
 * @param holder username, e-mail address or id of an account, id of a department, key of a team, or name of a group
 * @param from null: at once
 * @param until null: until it is taken back
 */
public record NewGrant(String role, HolderKind kind, String holder, Instant from, Instant until) {}
