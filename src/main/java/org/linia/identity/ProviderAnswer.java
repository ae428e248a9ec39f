package org.linia.identity;

import java.util.List;
import java.util.Map;

/**
 * With what somebody comes back from a provider.
 *
 * @param provider key
 * @param browser the secret of the browser's cookie; null without
 * @param parameters of the address
 * @param address from which the browser comes
 */
public record ProviderAnswer(
        String provider, String browser, Map<String, List<String>> parameters, ProviderAddresses here, String address) {
    @Override
    public String toString() {
        return "ProviderAnswer of " + provider;
    }
}
