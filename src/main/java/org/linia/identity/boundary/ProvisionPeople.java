package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.DirectoryRules;
import org.linia.identity.control.PeopleOfDirectory;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** What the directory of the caller's own organisation says of its people becomes accounts. */
@Stateless
public class ProvisionPeople {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DirectoryRules rules;

    @Inject
    private PeopleOfDirectory people;

    @Inject
    private RightsGuard guard;

    /**
     * Whoever was taken out before under the same name and external id is taken in again, as the same person.
     *
     * @throws org.linia.identity.NotUnique if somebody of the organisation is called so, or has that e-mail address
     * @throws InvalidInput naming what cannot be used
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public AccountId create(DirectoryPerson said) {
        Organisation own = rules.own();
        RightsGuard.Before before = guard.look(own.id());
        AccountId made = people.create(own, said);
        guard.check(before);
        return made;
    }

    /**
     * All that it says from now on.
     *
     * @param version as it was seen; null: whatever it is now
     * @throws NotFound if the organisation has nobody of that id, or its directory took them out
     * @throws Stale if it was changed since that version
     * @throws Conflict if the organisation would lose its last manager
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void change(AccountId id, Long version, DirectoryPerson said) {
        Organisation own = rules.own();
        Account account = known(id, version);
        RightsGuard.Before before = guard.look(own.id());
        people.change(own, account, said);
        guard.check(before);
    }

    /**
     * They are gone for the directory, and can be neither read nor changed by it; what they did stays theirs.
     *
     * @throws Conflict if the organisation would lose its last manager
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void remove(AccountId id, Long version) {
        Organisation own = rules.own();
        Account account = known(id, version);
        RightsGuard.Before before = guard.look(own.id());
        people.remove(account);
        guard.check(before);
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
}
