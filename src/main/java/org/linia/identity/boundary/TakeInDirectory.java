package org.linia.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryGroupDraft;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunLine.Kind;
import org.linia.identity.boundary.AdvanceDirectoryRun.Job;
import org.linia.identity.control.Administered;
import org.linia.identity.control.DirectoryRuns;
import org.linia.identity.control.GroupsOfDirectory;
import org.linia.identity.control.LdapClient;
import org.linia.identity.control.LdapGroupPlan;
import org.linia.identity.control.LdapManagers;
import org.linia.identity.control.LdapPerson;
import org.linia.identity.control.LdapPlan;
import org.linia.identity.control.PeopleOfDirectory;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.DirectoryGroup;
import org.linia.identity.entity.DirectoryIdentity;
import org.linia.identity.entity.DirectoryRun;
import org.linia.identity.entity.Organisation;
import org.linia.shared.database.Rows;

/**
 * Takes in some people or one group of an LDAP directory, in the name of the caller, and notes what became of them in the
 * same transaction: an import that dies goes on where it was.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TakeInDirectory {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DirectoryRuns runs;

    @Inject
    private PeopleOfDirectory people;

    @Inject
    private GroupsOfDirectory groups;

    @Inject
    private RightsGuard guard;

    @Inject
    private Administered administered;

    @Inject
    private Rows rows;

    @Inject
    private Clock clock;

    /**
     * All of them, or none.
     *
     * @return their accounts, by the ids that the directory has for them
     * @throws org.linia.shared.problem.Refusal if somebody cannot be taken in, or not in the caller's name
     */
    @PermitAll
    public Map<String, AccountId> people(Job job, List<LdapPlan.Step> steps, LdapManagers managers) {
        DirectoryRun run = runs.held(job.run(), job.process());
        Organisation organisation =
                entities.find(Organisation.class, job.client().organisation().value());
        RightsGuard.Before before = guard.look(organisation.id());
        Map<String, AccountId> accounts = new HashMap<>();
        List<DirectoryRunLine> lines = new ArrayList<>();
        for (LdapPlan.Step step : steps) {
            AccountId manager = managers.of(step.person(), accounts);
            DirectoryIdentity identity = step.known() == null
                    ? first(job.client(), organisation, step.person(), manager, lines)
                    : again(job.client(), organisation, step, manager, lines);
            if (step.person() != null) {
                accounts.put(step.person().subject(), identity.account());
            }
        }
        entities.flush();
        guard.check(before);
        runs.note(run, lines);
        return accounts;
    }

    private DirectoryIdentity again(
            LdapClient client,
            Organisation organisation,
            LdapPlan.Step step,
            AccountId manager,
            List<DirectoryRunLine> lines) {
        DirectoryIdentity identity = identity(client, step.known().subject()).orElseThrow();
        Account account = entities.find(Account.class, identity.account().value());
        if (step.kind() == Kind.LEFT) {
            people.switchOff(account);
            identity.gone();
        } else {
            boolean active = !step.known().wanted() || account.isActive();
            people.change(organisation, account, step.person().said(active, manager));
            identity.written(step.person().digest(manager), true);
        }
        lines.add(step.line());
        return identity;
    }

    private DirectoryIdentity first(
            LdapClient client,
            Organisation organisation,
            LdapPerson person,
            AccountId manager,
            List<DirectoryRunLine> lines) {
        Optional<Account> same = sameAddress(client, person);
        same.ifPresent(account -> adopt(client, organisation, account, person, manager));
        AccountId id = same.map(Account::id).orElseGet(() -> people.create(organisation, person.said(true, manager)));
        DirectoryIdentity identity = new DirectoryIdentity(client.id(), person.subject(), id, clock.instant());
        identity.written(person.digest(manager), true);
        entities.persist(identity);
        lines.add(new DirectoryRunLine(same.isPresent() ? Kind.CHANGED : Kind.MADE, person.shown(), null));
        return identity;
    }

    private Optional<DirectoryIdentity> identity(LdapClient client, String subject) {
        return entities.createQuery(
                        "SELECT i FROM DirectoryIdentity i WHERE i.directory = :directory AND i.subject = :subject",
                        DirectoryIdentity.class)
                .setParameter("directory", client.id())
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /**
     * An account of the organisation that is nobody's of a directory, with an address for whose domain the directory
     * answers. Never that of a manager: it opens the door while the directory is away.
     */
    private Optional<Account> sameAddress(LdapClient client, LdapPerson person) {
        String email = person.email() == null ? "" : person.email().toLowerCase(Locale.ROOT);
        boolean own = client.settings().domains().contains(email.substring(email.indexOf('@') + 1));
        return !client.settings().linksByEmail() || !own
                ? Optional.empty()
                : rows
                        .of(
                                "select a.id from account a where lower(a.email) = ?1 and a.organisation_id = ?2"
                                        + " and a.id not in (select account_id from directory_identity)"
                                        + " and not exists (select from acting_role h where h.account_id = a.id and h.based_on = 'manager')",
                                List.of(email, client.organisation().value()))
                        .stream()
                        .findFirst()
                        .map(row -> entities.find(Account.class, row[0]));
    }

    /** From now on they prove who they are at the directory, and no more by a password of ours. */
    private void adopt(
            LdapClient client, Organisation organisation, Account account, LdapPerson person, AccountId manager) {
        guard.mustOutrank(account.id());
        account.protect(null);
        people.change(organisation, account, person.said(account.isActive(), manager));
        administered.changed(
                "account:" + account.id(), new Differences().of("link", null, client.key() + ": " + person.subject()));
    }

    /**
     * @param members accounts of its people
     * @throws org.linia.shared.problem.Refusal if it cannot be taken in, or not in the caller's name
     */
    @PermitAll
    public void group(Job job, LdapGroupPlan.Step step, Set<AccountId> members) {
        DirectoryRun run = runs.held(job.run(), job.process());
        Organisation organisation =
                entities.find(Organisation.class, job.client().organisation().value());
        DirectoryGroup group = step.id() == null ? null : entities.find(DirectoryGroup.class, step.id());
        DirectoryGroupDraft draft = new DirectoryGroupDraft(step.name(), step.subject(), members);
        boolean isNews = true;
        if (step.subject() == null && group != null) {
            groups.remove(organisation, group);
        } else if (group == null) {
            groups.create(organisation, draft).belongTo(job.client().id());
        } else {
            isNews = groups.change(organisation, group, draft);
        }
        if (isNews) {
            runs.note(run, List.of(step.line()));
        }
    }
}
