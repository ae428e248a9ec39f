package org.linia.identity.control;

import java.util.List;
import org.linia.identity.ProviderClaims;
import org.linia.identity.ProviderKind;

/**
 * What Linia is at a provider, with the secret opened.
 *
 * @param secret null: the client has none
 */
public record ProviderClient(
        long id,
        String key,
        ProviderKind kind,
        String issuer,
        String clientId,
        String secret,
        List<String> scopes,
        ProviderClaims claims) {
    @Override
    public String toString() {
        return "ProviderClient " + key;
    }
}
