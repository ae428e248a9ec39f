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

    /** Where the browser goes to be sent on to a SAML provider by the server. */
    public String saml(String key) {
        return base + "/sso/saml/" + key;
    }

    /** Where a SAML provider sends its assertions: the server's own address. */
    public String samlConsumer(String key) {
        return base + "/ibm/saml20/" + key + "/acs";
    }

    public String logout(String key) {
        return base + "/sso/logout/" + key;
    }

    public String afterSignOut() {
        return base + "/sign-in";
    }
}
