package org.linia.identity;

/** What can be wrong with an identity provider, or with what we know about it. */
public enum ProviderFault {
    /** plain http where https is demanded */
    INSECURE,
    UNREACHABLE,
    /** its certificate is not trusted, or not its own */
    CERTIFICATE,
    NO_DOCUMENT,
    MALFORMED,
    ISSUER,
    ENDPOINTS,
    KEYS,
    ALGORITHMS,
    /** the server's settings for SAML do not name it */
    NOT_SET_UP
}
