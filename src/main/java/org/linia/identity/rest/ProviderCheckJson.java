package org.linia.identity.rest;

import java.util.List;
import org.linia.identity.ProviderFault;

/**
 * What came of trying an identity provider.
 *
 * @param redirectUri to be registered at the provider, for signing in
 * @param logoutUri to be registered there for back-channel logout; null with SAML
 */
public record ProviderCheckJson(boolean works, List<FaultJson> faults, String redirectUri, String logoutUri) {
    /** What is wrong, in a word and in the caller's language. */
    public record FaultJson(ProviderFault fault, String message) {}
}
