package org.linia.identity;

/**
 * Somebody whom a provider vouched for.
 *
 * @param wanted where they go on, on this site
 * @param sid what the provider calls its session; null if it does not say
 * @param idToken to be shown at sign-out
 */
public record Admitted(AccountId account, String wanted, long provider, String subject, String sid, String idToken) {
    @Override
    public String toString() {
        return "Admitted " + account;
    }
}
