package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.DirectoryEntry;
import org.linia.identity.entity.Organisation;

/**
 * Takes in what a directory of an organisation says of its people, in the name of the caller and within the caller's
 * rights. Roles are none of its business: it neither gives nor takes them. Whoever calls looks at the rights in the
 * organisation before ({@link RightsGuard}), so that one comes after the other and names are nobody else's, and checks them
 * when all is written: once, also for many people.
 */
@ApplicationScoped
public class PeopleOfDirectory {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DirectoryRules rules;

    @Inject
    private DirectoryAccounts accounts;

    @Inject
    private Departures departures;

    @Inject
    private Administered administered;

    @Inject
    private Clock clock;

    /**
     * Whoever was taken out before under the same name and external id is taken in again, as the same person.
     *
     * @throws org.linia.identity.NotUnique if somebody of the organisation is called so, or has that e-mail address
     * @throws org.linia.shared.problem.InvalidInput naming what cannot be used
     */
    public AccountId create(Organisation organisation, DirectoryPerson said) {
        rules.check(organisation, said, null);
        Account account =
                accounts.former(organisation.id(), said).orElseGet(() -> accounts.fresh(organisation.id(), said));
        account.comeBack();
        entities.flush();
        Differences differences = accounts.write(account, entry(account.id()), said);
        entities.flush();
        administered.record(AuditKind.CREATED, "account:" + account.id(), differences.data());
        return account.id();
    }

    /**
     * All that it says from now on: what is not said any more is no longer known. Language and time zone follow only where
     * the directory changed its mind, since people choose their own.
     */
    public void change(Organisation organisation, Account account, DirectoryPerson said) {
        rules.check(organisation, said, account);
        boolean leaves = account.isActive() && !said.active();
        var differences = accounts.write(account, entry(account.id()), said);
        entities.flush();
        administered.changed("account:" + account.id(), differences);
        if (leaves) {
            departures.ended(account.id());
        }
    }

    /** Nothing of them is forgotten, but they are switched off. */
    public void switchOff(Account account) {
        if (account.isActive()) {
            account.activate(false);
            account.changed(clock.instant());
            administered.changed("account:" + account.id(), new Differences().of("active", true, false));
            departures.ended(account.id());
        }
    }

    /** They are gone for the directory, and can be neither read nor changed by it; what they did stays theirs. */
    public void remove(Account account) {
        boolean leaves = account.isActive();
        Instant now = clock.instant();
        var differences = accounts.remove(account, entry(account.id()), now);
        entities.flush();
        administered.record(AuditKind.DELETED, "account:" + account.id(), differences.data());
        if (leaves) {
            departures.ended(account.id());
        }
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
