package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.IdentityKind;
import org.linia.identity.SignInAtProviderRefused;
import org.linia.identity.SignInFault;
import org.linia.identity.control.NewFromProvider;
import org.linia.identity.control.Policies;
import org.linia.identity.control.ProviderClient;
import org.linia.identity.control.ProviderPerson;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.IdentityProvider;
import org.linia.identity.entity.ProviderIdentity;
import org.linia.shared.network.Network;

/**
 * Finds the account of somebody whom a provider vouched for: the one that is linked; else, where the organisation allows
 * it, the one with the same verified e-mail address; else, where it allows that, a new one. Never one of another
 * organisation, and never by name.
 */
@Stateless
public class AdmitByProvider {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private NewFromProvider accounts;

    @Inject
    private Policies policies;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /** @throws SignInAtProviderRefused if there is no such account, or it is switched off, or comes from elsewhere */
    @PermitAll
    public AccountId admit(ProviderClient client, ProviderPerson person, String address) {
        ProviderIdentity identity = known(client, person).orElseGet(() -> first(client, person));
        Account account = entities.find(Account.class, identity.account().value());
        if (!account.isActive()) {
            throw new SignInAtProviderRefused(SignInFault.INACTIVE, person.subject());
        } else if (!Network.admit(policies.of(account.organisation()).networks(), address)) {
            throw new SignInAtProviderRefused(SignInFault.NETWORK, person.subject());
        }
        identity.use(person.groups(), clock.instant());
        audit.record(new AuditEntry(
                AuditKind.SIGNED_IN,
                account.id().value(),
                address,
                null,
                Map.of("provider", client.key(), "subject", person.subject())));
        return account.id();
    }

    private Optional<ProviderIdentity> known(ProviderClient client, ProviderPerson person) {
        return entities.createQuery(
                        "SELECT i FROM ProviderIdentity i WHERE i.provider = :provider AND i.kind = :kind"
                                + " AND i.subject = :subject",
                        ProviderIdentity.class)
                .setParameter("provider", client.id())
                .setParameter("kind", IdentityKind.PERSON)
                .setParameter("subject", person.subject())
                .getResultStream()
                .findFirst();
    }

    /** The first time, one after the other: somebody may come with two browsers at once. */
    private ProviderIdentity first(ProviderClient client, ProviderPerson person) {
        IdentityProvider provider = entities.find(IdentityProvider.class, client.id(), LockModeType.PESSIMISTIC_WRITE);
        return known(client, person).orElseGet(() -> linked(provider, person));
    }

    private ProviderIdentity linked(IdentityProvider provider, ProviderPerson person) {
        Account account = byEmail(provider, person).orElseGet(() -> accounts.make(provider, person));
        ProviderIdentity identity =
                new ProviderIdentity(provider, IdentityKind.PERSON, person.subject(), account.id(), clock.instant());
        entities.persist(identity);
        entities.flush();
        audit.record(new AuditEntry(
                AuditKind.CHANGED,
                account.id().value(),
                null,
                "account:" + account.id(),
                new Differences()
                        .of("link", null, provider.key() + ": " + person.subject())
                        .data()));
        return identity;
    }

    private Optional<Account> byEmail(IdentityProvider provider, ProviderPerson person) {
        return person.email() != null
                        && provider.linksByEmail()
                        && (person.verified() || provider.answersFor(person.email()))
                ? accounts.withEmail(provider, person.email())
                : Optional.empty();
    }
}
