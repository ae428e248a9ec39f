package org.linia.identity;

import java.util.List;

/**
 * A person about themselves; organisation and teams by key.
 *
 * @param roles as the container names them
 * @param permissions what the person's roles allow, by name
 * @param scopes what the token of this request was made for
 */
public record Me(
        AccountId id,
        String username,
        String name,
        String email,
        List<String> roles,
        List<String> permissions,
        List<String> scopes,
        String organisation,
        List<String> teams,
        String language,
        String timeZone,
        String theme) {}
