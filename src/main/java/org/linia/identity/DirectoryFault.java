package org.linia.identity;

/** What can be wrong with an LDAP directory, or with what we know about it. */
public enum DirectoryFault {
    UNREACHABLE,
    /** its certificate is not trusted, or not its own */
    CERTIFICATE,
    /** it does not let itself be turned into TLS */
    START_TLS,
    /** name and password under which we ask */
    BIND,
    /** it has no such entry beneath which to look, or lets us not see it */
    BASE,
    /** it refuses or breaks off the search */
    SEARCH,
    NOBODY,
    NO_ID,
    NO_USERNAME,
    NO_GROUPS,
    TOO_MANY
}
