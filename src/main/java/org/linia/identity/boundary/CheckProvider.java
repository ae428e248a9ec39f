package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.ProviderAddresses;
import org.linia.identity.ProviderCheck;
import org.linia.identity.ProviderCheck.Found;
import org.linia.identity.ProviderDown;
import org.linia.identity.ProviderKind;
import org.linia.identity.ProviderRow;
import org.linia.identity.control.AssertionFlow;
import org.linia.identity.control.ProviderDirectory;

/** Tries a provider, and says in words what is wrong. It is asked outside of any transaction: it may take its time. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CheckProvider {
    @Inject
    private AdministerProviders providers;

    @Inject
    private AssertionFlow assertions;

    @Inject
    private ProviderDirectory directory;

    /** @throws org.linia.shared.problem.NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public ProviderCheck check(String key, ProviderAddresses here) {
        ProviderRow provider = providers.read(key);
        return provider.draft().kind() == ProviderKind.SAML
                ? new ProviderCheck(faults(() -> assertions.check(key)), here.samlConsumer(key), null)
                : new ProviderCheck(
                        faults(() -> directory.check(provider.draft().issuer())), here.redirect(key), here.logout(key));
    }

    private static List<Found> faults(Runnable trial) {
        try {
            trial.run();
            return List.of();
        } catch (ProviderDown down) {
            return List.of(new Found(down.fault(), down.text()));
        }
    }
}
