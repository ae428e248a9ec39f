package org.linia.identity;

import java.util.List;

/**
 * A person about themselves; organisation and teams by key.
 *
 * @param roles as the container names them
 * @param permissions what the token of this request allows
 */
public record Me(
        AccountId id,
        String username,
        String name,
        String email,
        List<String> roles,
        List<String> permissions,
        String organisation,
        List<String> teams,
        String language,
        String timeZone,
        String theme) {}
