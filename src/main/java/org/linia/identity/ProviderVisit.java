package org.linia.identity;

/**
 * Somebody goes to a provider to say who they are.
 *
 * @param provider key
 * @param browser the secret of the browser's cookie
 * @param wanted where they go on afterwards, on this site
 * @param hint what they typed; null for nothing
 * @param session the secret of the session whose person shows once more who they are; null: they sign in
 */
public record ProviderVisit(String provider, String browser, String wanted, String hint, String session) {
    @Override
    public String toString() {
        return "ProviderVisit at " + provider;
    }
}
