package org.linia.identity;

/** Why somebody who came back from an identity provider was not let in. */
public enum SignInFault {
    /** nobody answers there */
    DOWN,
    /** the person, or the provider, said no */
    CANCELLED,
    /** it took too long, or began in another browser */
    EXPIRED,
    /** what came back is not what was asked for */
    INVALID,
    /** another node took it, and a load balancer led the browser past that one */
    ELSEWHERE,
    /** no account, and none is made */
    UNKNOWN,
    /** the e-mail address is another account's */
    TAKEN,
    /** the account is switched off */
    INACTIVE,
    /** the organisation's people do not come in from there */
    NETWORK
}
