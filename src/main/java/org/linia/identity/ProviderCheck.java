package org.linia.identity;

import java.util.List;
import org.linia.shared.problem.Refusal;

/**
 * What came of trying a provider.
 *
 * @param faults what keeps people from signing in; none: it works, as far as can be seen from here
 * @param redirectUri to be registered at the provider
 * @param logoutUri where the provider says that somebody signed out there; null with SAML
 */
public record ProviderCheck(List<Found> faults, String redirectUri, String logoutUri) {
    public ProviderCheck {
        faults = List.copyOf(faults);
    }

    /** One fault, with the words for it. */
    public record Found(ProviderFault fault, Refusal.Text text) {}
}
