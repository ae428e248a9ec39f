package org.linia.identity;

/** How a provider says who somebody is. It never changes. */
public enum ProviderKind {
    /** OpenID Connect */
    OIDC,
    /** SAML 2.0: what comes is checked by the server, whose settings hold the provider's metadata */
    SAML
}
