package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.linia.audit.Differences;
import org.linia.identity.FreshSignIn;
import org.linia.identity.IdentityKind;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.ProviderIdentityRow;
import org.linia.identity.control.Administered;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.IdentityProvider;
import org.linia.identity.entity.ProviderIdentity;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Texts;

/** Whom a provider knows, and by which account we do: as they signed in, or linked by a manager's hand. */
@Stateless
public class ProviderIdentities {
    private static final int SUBJECT = 255;
    private static final int SHOWN = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RightsGuard guard;

    @Inject
    private Administered administered;

    @Inject
    private Clock clock;

    /** The latest thousand, newest first. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public List<ProviderIdentityRow> all(String provider) {
        return entities.createQuery(
                        "SELECT i FROM ProviderIdentity i WHERE i.provider = :provider ORDER BY i.id DESC",
                        ProviderIdentity.class)
                .setParameter("provider", provider(provider).id())
                .setMaxResults(SHOWN)
                .getResultStream()
                .map(this::row)
                .toList();
    }

    /**
     * @param subject as the provider calls them: the claim {@code sub} of a person, the id of a client
     * @param account username or e-mail address of an account of the provider's organisation
     * @throws InvalidInput if there is no such account, or the subject has one
     * @throws org.linia.shared.problem.NotAllowed if the account may do what the manager may not
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    @FreshSignIn
    public ProviderIdentityRow link(String provider, IdentityKind kind, String subject, String account) {
        IdentityProvider known = provider(provider);
        if (subject.isBlank() || subject.length() > SUBJECT || !Texts.isStorable(subject)) {
            throw InvalidInput.of("subject", "shared.invalid.length", 1, SUBJECT);
        }
        Account owner = account(known, account);
        guard.mustOutrank(owner.id());
        boolean taken = entities.createQuery(
                                "SELECT COUNT(i) FROM ProviderIdentity i WHERE i.provider = :provider AND i.kind = :kind"
                                        + " AND i.subject = :subject",
                                Long.class)
                        .setParameter("provider", known.id())
                        .setParameter("kind", kind)
                        .setParameter("subject", subject)
                        .getSingleResult()
                > 0;
        if (taken) {
            throw InvalidInput.of("subject", "identity.invalid.subjectTaken");
        }
        ProviderIdentity identity = new ProviderIdentity(known, kind, subject, owner.id(), clock.instant());
        entities.persist(identity);
        entities.flush();
        administered.changed(
                "provider:" + provider, new Differences().of("link", null, subject + " → " + owner.username()));
        return row(identity);
    }

    /** @throws NotFound if the provider has no such link */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    @FreshSignIn
    public void unlink(String provider, long id) {
        IdentityProvider known = provider(provider);
        ProviderIdentity identity = entities.find(ProviderIdentity.class, id);
        if (identity == null || identity.provider() != known.id()) {
            throw new NotFound();
        }
        ProviderIdentityRow row = row(identity);
        entities.remove(identity);
        entities.flush();
        administered.changed(
                "provider:" + provider, new Differences().of("link", row.subject() + " → " + row.username(), null));
    }

    private Account account(IdentityProvider provider, String name) {
        return entities.createQuery(
                        "SELECT a FROM Account a WHERE LOWER(a.username) = :name OR LOWER(a.email) = :name",
                        Account.class)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .filter(found -> found.organisation().equals(provider.organisation()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("account", "identity.invalid.person", Texts.printable(name)));
    }

    private IdentityProvider provider(String key) {
        IdentityProvider provider = entities.createQuery(
                        "SELECT p FROM IdentityProvider p WHERE p.key = :key", IdentityProvider.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        administered.check(provider.organisation());
        return provider;
    }

    private ProviderIdentityRow row(ProviderIdentity identity) {
        Account account = entities.find(Account.class, identity.account().value());
        return new ProviderIdentityRow(
                identity.id(),
                identity.kind(),
                identity.subject(),
                account.id(),
                account.username(),
                account.name(),
                identity.groups(),
                identity.createdAt(),
                identity.usedAt());
    }
}
