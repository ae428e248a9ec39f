package org.linia.identity.control;

import java.time.Instant;

/**
 * What a provider said.
 *
 * @param sid what it calls its session; null if it does not say
 * @param idToken its word as it was given; null with SAML
 * @param proved when they signed in there; null if it does not say
 */
public record Vouched(ProviderPerson person, String sid, String idToken, Instant proved) {
    @Override
    public String toString() {
        return "Vouched for " + person.subject();
    }
}
