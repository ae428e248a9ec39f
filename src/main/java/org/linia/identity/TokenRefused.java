package org.linia.identity;

import org.linia.shared.problem.NotSignedIn;

/** A provider's token is not taken. REST: 401, with a word why in {@code WWW-Authenticate}. */
public class TokenRefused extends NotSignedIn {
    private final Why why;

    /** As much as a stranger may learn. */
    public enum Why {
        MALFORMED,
        ISSUER,
        AUDIENCE,
        EXPIRED,
        SIGNATURE,
        ACCOUNT,
        NETWORK
    }

    public TokenRefused(Why why) {
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
