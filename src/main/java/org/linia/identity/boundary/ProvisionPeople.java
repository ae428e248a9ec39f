package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Departures;
import org.linia.identity.control.DirectoryAccounts;
import org.linia.identity.control.DirectoryRules;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.DirectoryEntry;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/**
 * What the directory of the caller's own organisation says of its people becomes accounts. Roles are none of its business:
 * it neither gives nor takes them. One after the other for each organisation, since names must be nobody else's.
 */
@Stateless
public class ProvisionPeople {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DirectoryRules rules;

    @Inject
    private DirectoryAccounts accounts;

    @Inject
    private Departures departures;

    @Inject
    private RightsGuard guard;

    @Inject
    private Administered administered;

    @Inject
    private Clock clock;

    /**
     * Whoever was taken out before under the same name and external id is taken in again, as the same person.
     *
     * @throws org.linia.identity.NotUnique if somebody of the organisation is called so, or has that e-mail address
     * @throws InvalidInput naming what cannot be used
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public AccountId create(DirectoryPerson said) {
        var organisation = rules.own();
        var before = guard.look(organisation.id());
        rules.check(organisation, said, null);
        Account account =
                accounts.former(organisation.id(), said).orElseGet(() -> accounts.fresh(organisation.id(), said));
        account.comeBack();
        entities.flush();
        String subject = "account:" + account.id();
        Differences differences = accounts.write(account, entry(account.id()), said);
        entities.flush();
        guard.check(before);
        administered.record(AuditKind.CREATED, subject, differences.data());
        return account.id();
    }

    /**
     * All that it says from now on: what is not said any more is no longer known. Language and time zone follow only where
     * the directory changed its mind, since people choose their own.
     *
     * @param version as it was seen; null: whatever it is now
     * @throws NotFound if the organisation has nobody of that id, or its directory took them out
     * @throws Stale if it was changed since that version
     * @throws Conflict if the organisation would lose its last manager
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void change(AccountId id, Long version, DirectoryPerson said) {
        var organisation = rules.own();
        var before = guard.look(organisation.id());
        Account account = known(id, version);
        rules.check(organisation, said, account);
        boolean leaves = account.isActive() && !said.active();
        var differences = accounts.write(account, entry(id), said);
        entities.flush();
        guard.check(before);
        administered.changed("account:" + id, differences);
        if (leaves) {
            departures.ended(id);
        }
    }

    /**
     * They are gone for the directory, and can be neither read nor changed by it; what they did stays theirs.
     *
     * @throws Conflict if the organisation would lose its last manager
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void remove(AccountId id, Long version) {
        var before = guard.look(rules.own().id());
        Account account = known(id, version);
        boolean leaves = account.isActive();
        Instant now = clock.instant();
        var differences = accounts.remove(account, entry(id), now);
        entities.flush();
        guard.check(before);
        administered.record(AuditKind.DELETED, "account:" + id, differences.data());
        if (leaves) {
            departures.ended(id);
        }
    }

    private Account known(AccountId id, Long version) {
        Account account = entities.find(Account.class, id.value());
        if (account == null || account.isGone() || !rules.isOwn(account.organisation())) {
            throw new NotFound();
        } else if (version != null && version != account.version()) {
            throw new Stale(account.version());
        }
        return account;
    }

    /** Nothing said yet, for somebody of whom the directory speaks for the first time. */
    private DirectoryEntry entry(AccountId id) {
        DirectoryEntry entry = entities.find(DirectoryEntry.class, id.value());
        if (entry == null) {
            entry = new DirectoryEntry(id);
            entities.persist(entry);
        }
        return entry;
    }
}
