package org.linia.identity;

/** In which claims a provider says who somebody is. */
public record ProviderClaims(String username, String name, String email, String groups) {
    /** As most providers have them. */
    public static final ProviderClaims USUAL = new ProviderClaims("preferred_username", "name", "email", "groups");
}
