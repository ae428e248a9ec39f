package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.linia.identity.entity.IdentityProvider;
import org.linia.shared.secret.Seals;

/** The providers as sign-in needs them: what Linia is there, with its secret opened. */
@ApplicationScoped
public class ProviderClients {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Seals seals;

    /** One that is in use. */
    public Optional<ProviderClient> find(String key) {
        return entities.createQuery(
                        "SELECT p FROM IdentityProvider p WHERE p.key = :key AND p.active = TRUE",
                        IdentityProvider.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .map(this::client);
    }

    /** One that may have been switched off meanwhile. */
    public ProviderClient read(long id) {
        return client(entities.find(IdentityProvider.class, id));
    }

    private ProviderClient client(IdentityProvider provider) {
        byte[] sealed = provider.sealedSecret();
        return new ProviderClient(
                provider.id(),
                provider.key(),
                provider.kind(),
                provider.issuer(),
                provider.clientId(),
                sealed == null ? null : seals.open(sealed, "provider:" + provider.key()),
                provider.scopes(),
                provider.claims());
    }
}
