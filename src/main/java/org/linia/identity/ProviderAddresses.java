package org.linia.identity;

/**
 * Where a provider reaches us.
 *
 * @param base the address of this Linia as people type it, without a slash at its end
 */
public record ProviderAddresses(String base) {
    public String redirect(String key) {
        return base + "/sso/callback/" + key;
    }

    public String logout(String key) {
        return base + "/sso/logout/" + key;
    }

    public String afterSignOut() {
        return base + "/sign-in";
    }
}
