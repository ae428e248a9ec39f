package org.linia.identity;

import org.linia.shared.problem.NotSignedIn;

/** Wrong name or password, or a deactivated account: always the same words. REST: 401. */
public class SignInRefused extends NotSignedIn {
    public SignInRefused() {
        this("identity.refused.signIn");
    }

    protected SignInRefused(String key) {
        super(key);
    }
}
