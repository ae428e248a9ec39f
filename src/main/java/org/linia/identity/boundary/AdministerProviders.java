package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.FourEyesAct;
import org.linia.identity.FreshSignIn;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.ProviderDraft;
import org.linia.identity.ProviderRow;
import org.linia.identity.control.Administered;
import org.linia.identity.control.FourEyes;
import org.linia.identity.control.ProviderRules;
import org.linia.identity.entity.IdentityProvider;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.secret.Seals;

/** The identity providers of the organisations in a manager's scope (X1). */
@Stateless
public class AdministerProviders {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private ProviderRules rules;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Seals seals;

    /** In use and switched off, by name. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public List<ProviderRow> all() {
        return entities.createQuery("SELECT p FROM IdentityProvider p ORDER BY p.name, p.key", IdentityProvider.class)
                .getResultStream()
                .filter(provider -> administered
                        .organisations()
                        .contains(provider.organisation().value()))
                .map(this::row)
                .toList();
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public ProviderRow read(String key) {
        return row(known(key));
    }

    /** @throws InvalidInput naming what is wrong, such as a domain that leads to another provider */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    @FreshSignIn
    public void create(ProviderDraft draft) {
        rules.check(draft);
        Organisation organisation = administered.organisation(draft.organisation());
        if (find(draft.key()).isPresent()) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        refuseTaken(draft.domains(), -1);
        IdentityProvider provider = new IdentityProvider(draft, organisation.id());
        hide(provider, draft.clientSecret());
        entities.persist(provider);
        entities.flush();
        administered.record(AuditKind.CREATED, "provider:" + draft.key(), Map.of("name", draft.name()));
    }

    /**
     * Key and organisation stay what they are. A secret goes to nobody but the issuer for whom it was given, and people
     * linked by one issuer are nobody at another.
     *
     * @throws InvalidInput naming what is wrong
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     * @throws org.linia.identity.NeedsApproval if it is switched off and a second manager has to approve that
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    @FreshSignIn
    public void change(String key, long version, ProviderDraft draft) {
        IdentityProvider provider = known(key);
        administered.check(provider, provider.version(), version);
        rules.check(draft);
        refuseTaken(draft.domains(), provider.id());
        if (!draft.issuer().equals(provider.issuer())) {
            checkMove(provider, draft);
        }
        Differences differences = differences(row(provider).draft(), draft)
                .of("clientSecret", null, draft.clientSecret() == null ? null : "•••");
        provider.become(draft);
        hide(provider, draft.clientSecret());
        entities.flush();
        checkSecond(provider.organisation(), key, version, differences);
        administered.changed("provider:" + key, differences);
    }

    private void checkSecond(OrganisationId organisation, String key, long version, Differences differences) {
        Asking asking = Asking.of(
                FourEyesAct.SWITCH_OFF_SIGN_IN,
                organisation,
                "provider:" + key,
                null,
                Map.of("kind", "provider", "key", key, "version", version),
                differences.data());
        if (differences.hasBecome("active", false)) {
            fourEyes.check(asking, differences, "active");
        }
    }

    private void checkMove(IdentityProvider provider, ProviderDraft draft) {
        long linked = entities.createQuery(
                        "SELECT COUNT(i) FROM ProviderIdentity i WHERE i.provider = :provider", Long.class)
                .setParameter("provider", provider.id())
                .getSingleResult();
        if (linked > 0) {
            throw InvalidInput.of("issuer", "identity.invalid.issuerLinked");
        } else if (provider.sealedSecret() != null && draft.clientSecret() == null) {
            throw InvalidInput.of("clientSecret", "identity.invalid.secretAnew");
        }
    }

    private void hide(IdentityProvider provider, String secret) {
        if (secret != null) {
            provider.hide(secret.isEmpty() ? null : seals.seal(secret, "provider:" + provider.key()));
        }
    }

    private void refuseTaken(Collection<String> domains, long self) {
        List<String> taken = domains.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT d FROM IdentityProvider p JOIN p.domains d WHERE d IN :domains AND p.id <> :self",
                                String.class)
                        .setParameter("domains", domains)
                        .setParameter("self", self)
                        .getResultList();
        if (!taken.isEmpty()) {
            throw InvalidInput.of("domains", "identity.invalid.domainTaken", taken.get(0));
        }
    }

    private static Differences differences(ProviderDraft before, ProviderDraft now) {
        return new Differences()
                .of("name", before.name(), now.name())
                .of("issuer", before.issuer(), now.issuer())
                .of("clientId", before.clientId(), now.clientId())
                .of("scopes", before.scopes(), now.scopes())
                .of("usernameClaim", before.claims().username(), now.claims().username())
                .of("nameClaim", before.claims().name(), now.claims().name())
                .of("emailClaim", before.claims().email(), now.claims().email())
                .of("groupsClaim", before.claims().groups(), now.claims().groups())
                .of("apiAudience", before.apiAudience(), now.apiAudience())
                .of("domains", before.domains(), now.domains().stream().sorted().toList())
                .of("offered", before.offered(), now.offered())
                .of("linksByEmail", before.linksByEmail(), now.linksByEmail())
                .of("makesAccounts", before.makesAccounts(), now.makesAccounts())
                .of("active", before.active(), now.active());
    }

    private IdentityProvider known(String key) {
        IdentityProvider provider = find(key).orElseThrow(NotFound::new);
        administered.check(provider.organisation());
        return provider;
    }

    private Optional<IdentityProvider> find(String key) {
        return entities.createQuery("SELECT p FROM IdentityProvider p WHERE p.key = :key", IdentityProvider.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private ProviderRow row(IdentityProvider provider) {
        String organisation = entities.find(
                        Organisation.class, provider.organisation().value())
                .key();
        return new ProviderRow(provider.draft(organisation), provider.sealedSecret() != null, provider.version());
    }
}
