package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.linia.audit.Forgetting;
import org.linia.audit.boundary.ForgetPerson;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Erasure;
import org.linia.identity.ErasurePlan;
import org.linia.identity.FourEyesAct;
import org.linia.identity.FreshSignIn;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Departures;
import org.linia.identity.control.FourEyes;
import org.linia.identity.control.PersonalRows;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Erased;

/**
 * Erases a person (GDPR, article 17): who they were is gone from everywhere, what they had to do with tickets and with the
 * audit log stays under a number. It cannot be undone.
 */
@Stateless
public class ErasePerson {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private RightsGuard guard;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Departures departures;

    @Inject
    private PersonalRows rows;

    @Inject
    private ForgetPerson log;

    @Inject
    private Event<Erasure> erasures;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** What would go, what would stay, and what has to be seen to before; nothing is changed. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ERASE_PEOPLE)
    public ErasurePlan preview(AccountId id, boolean messages) {
        Account account = found(id);
        Erasure erasure = new Erasure(id, false, messages);
        rows.count(account, erasure);
        erasure.goes("auditEntries", log.count(forgetting(account)));
        erasures.fire(erasure);
        return erasure.plan();
    }

    /**
     * @param version that the manager has seen
     * @param messages whether what the person wrote on tickets goes as well
     * @return what went and what stayed
     * @throws Conflict if something has to be seen to before, or the last manager of an organisation would go
     * @throws org.linia.identity.NeedsApproval if a second manager has to approve it
     * @throws org.linia.shared.problem.NotAllowed if the account may do what the manager may not, or is the manager's own
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ERASE_PEOPLE)
    @FreshSignIn
    public ErasurePlan erase(AccountId id, long version, boolean messages) {
        Account account = found(id);
        administered.check(account, account.version(), version);
        if (id.equals(caller.id())) {
            throw new Conflict(List.of(), "identity.refused.erasure.yourself");
        }
        guard.mustOutrank(id);
        RightsGuard.Before before = guard.look(account.organisation());
        Forgetting forgetting = forgetting(account);
        Erasure erasure = new Erasure(id, true, messages);
        rows.count(account, erasure);
        if (account.isActive()) {
            account.activate(false);
            entities.flush();
            departures.ended(id);
        }
        erasures.fire(erasure);
        rows.remove(account, caller.id().value(), clock.instant());
        account.beErased(forgetting.instead(), clock.instant());
        entities.flush();
        guard.check(before);
        fourEyes.check(Asking.of(
                FourEyesAct.ERASE_PERSON,
                account.organisation(),
                "account:" + id,
                id,
                Map.of("account", id.value(), "version", version, "messages", messages),
                Map.of("messages", messages)));
        log.forget(forgetting, caller.id().value(), Map.of("messages", messages));
        return erasure.plan();
    }

    private Account found(AccountId id) {
        Account account = entities.find(Account.class, id.value());
        if (account == null) {
            throw new NotFound();
        }
        administered.check(account.organisation());
        if (account.isErased()) {
            throw new Conflict(List.of(), "identity.refused.erasure.done");
        }
        return account;
    }

    private static Forgetting forgetting(Account account) {
        return new Forgetting(
                account.id().value(),
                Stream.of(
                                account.name(),
                                account.username(),
                                account.email(),
                                account.phone(),
                                account.calledThere(),
                                account.externalId())
                        .filter(Objects::nonNull)
                        .filter(word -> !word.isBlank())
                        .collect(Collectors.toSet()),
                Erased.name(account.id().value()));
    }
}
