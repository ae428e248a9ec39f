package org.linia.identity;

import java.time.Instant;

/**
 * Somebody whom a provider vouched for.
 *
 * @param wanted where they go on, on this site
 * @param sid what the provider calls its session; null if it does not say
 * @param idToken to be shown at sign-out; null with SAML
 * @param proved when they showed there who they are; null if the provider does not say
 * @param again whether they were in already, and go on in the same session
 */
public record Admitted(
        AccountId account,
        String wanted,
        long provider,
        String subject,
        String sid,
        String idToken,
        Instant proved,
        boolean again) {
    @Override
    public String toString() {
        return "Admitted " + account;
    }
}
