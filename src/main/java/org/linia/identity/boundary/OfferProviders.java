package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.linia.identity.Keyed;

/** Where people may sign in, for those who are not known yet. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class OfferProviders {
    @PersistenceContext
    private EntityManager entities;

    /** Those that everybody is shown, by name. */
    @PermitAll
    public List<Keyed> all() {
        return entities.createQuery(
                        "SELECT NEW org.linia.identity.Keyed(p.key, p.name) FROM IdentityProvider p"
                                + " WHERE p.active = TRUE AND p.offered = TRUE ORDER BY p.name",
                        Keyed.class)
                .getResultList();
    }

    /** The one to which an e-mail address leads by its domain. */
    @PermitAll
    public Optional<Keyed> of(String email) {
        int at = email.lastIndexOf('@');
        return at < 1
                ? Optional.empty()
                : entities.createQuery(
                                "SELECT NEW org.linia.identity.Keyed(p.key, p.name) FROM IdentityProvider p"
                                        + " JOIN p.domains d WHERE p.active = TRUE AND d = :domain",
                                Keyed.class)
                        .setParameter("domain", email.substring(at + 1).strip().toLowerCase(Locale.ROOT))
                        .getResultStream()
                        .findFirst();
    }
}
