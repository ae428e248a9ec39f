package org.linia.identity;

import java.time.Duration;

/**
 * A token that a provider gave.
 *
 * @param lifetime how long it lets in; zero if the provider does not say
 * @param refreshToken in whose place the one comes with which it was asked for; null: that one stays
 */
public record GivenToken(String value, Duration lifetime, String refreshToken) {

    @Override
    public String toString() {
        return "GivenToken[" + lifetime + "]";
    }
}
