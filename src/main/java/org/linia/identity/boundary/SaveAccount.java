package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.AccountFacts;
import org.linia.identity.AccountId;
import org.linia.identity.NewAccount;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.VipChanged;
import org.linia.identity.control.AccountRules;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Departures;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** Makes and changes accounts. What they may do is {@link GrantRoles}'s. */
@Stateless
public class SaveAccount {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Event<VipChanged> vipChanged;

    @Inject
    private Administered administered;

    @Inject
    private AccountRules rules;

    @Inject
    private RightsGuard guard;

    @Inject
    private Departures departures;

    @Inject
    private Clock clock;

    /** @throws InvalidInput naming everything that is wrong, such as a username that somebody has */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public AccountId create(AccountFacts facts) {
        Organisation organisation = administered.organisation(facts.organisation());
        rules.checkInUse(organisation);
        rules.check(facts, organisation.id(), null);
        RightsGuard.Before before = guard.look(organisation.id());
        Account account = new Account(
                new NewAccount(
                        facts.username(),
                        facts.name(),
                        lower(facts.email()),
                        facts.phone(),
                        organisation.id(),
                        facts.department(),
                        facts.office(),
                        facts.language(),
                        rules.zone(facts.timeZone()),
                        facts.vip()),
                clock.instant());
        account.activate(facts.active());
        entities.persist(account);
        entities.flush();
        // its department may hold roles
        guard.check(before);
        administered.record(AuditKind.CREATED, "account:" + account.id(), Map.of("username", facts.username()));
        return account.id();
    }

    /**
     * The username stays what it is: people and programs know the account by it.
     *
     * @throws Stale if somebody else changed it since that version
     * @throws NotFound if the manager administers no such account
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void change(AccountId id, long version, AccountFacts facts) {
        Account account = entities.find(Account.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        administered.check(account.organisation());
        administered.check(account, account.version(), version);
        administered.checkKnown(account);
        Organisation organisation = administered.organisation(facts.organisation());
        if (!organisation.id().equals(account.organisation())) {
            rules.checkInUse(organisation);
        }
        rules.check(facts, organisation.id(), id);
        RightsGuard.Before before = guard.look(account.organisation());
        if (!Objects.equals(account.email(), lower(facts.email()))) {
            // a provider may know people by it
            guard.mustOutrank(id);
        }
        boolean leaves = account.isActive() && !facts.active();
        Differences differences = differences(account, facts);
        boolean wasVip = account.isVip();
        account.describe(facts.name(), lower(facts.email()), facts.phone(), facts.vip());
        account.place(organisation.id(), facts.department(), facts.office());
        account.prefer(facts.language(), rules.zone(facts.timeZone()), account.theme());
        account.activate(facts.active());
        account.changed(clock.instant());
        entities.flush();
        guard.check(before);
        administered.changed("account:" + id, differences);
        if (leaves) {
            departures.ended(id);
        }
        if (wasVip != facts.vip()) {
            vipChanged.fire(new VipChanged(id, facts.vip()));
        }
    }

    private Differences differences(Account before, AccountFacts now) {
        Organisation was =
                entities.find(Organisation.class, before.organisation().value());
        return new Differences()
                .of("name", before.name(), now.name())
                .of("email", before.email(), lower(now.email()))
                .of("phone", before.phone(), now.phone())
                .of("organisation", was.key(), now.organisation())
                .of("department", before.department(), now.department())
                .of("office", before.office(), now.office())
                .of("language", before.language(), now.language())
                .of("timeZone", before.timeZone().getId(), now.timeZone())
                .of("vip", before.isVip(), now.vip())
                .of("active", before.isActive(), now.active());
    }

    private static String lower(String email) {
        return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }
}
