package org.linia.identity.boundary;

import com.unboundid.ldap.sdk.LDAPConnection;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryRunState;
import org.linia.identity.boundary.AdvanceDirectoryRun.Job;
import org.linia.identity.control.DirectoryRuns;
import org.linia.identity.control.LdapConnections;
import org.linia.identity.control.LdapGroup;
import org.linia.identity.control.LdapGroupPlan;
import org.linia.identity.control.LdapManagers;
import org.linia.identity.control.LdapPerson;
import org.linia.identity.control.LdapPlan;
import org.linia.identity.control.LdapReader;
import org.linia.shared.problem.Refusal;

/**
 * One import of an LDAP directory: reads all of it, works out what is to be done, and does it step by step. It is read
 * outside of any transaction: it may take its time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportPeople {
    private static final int HUNDRED = 100;
    /** So many people in one transaction: looking at rights costs more than a person does. */
    private static final int AT_ONCE = 50;

    @Inject
    private AdvanceDirectoryRun advance;

    @Inject
    private TakeInDirectory takeIn;

    @Inject
    private LdapConnections connections;

    @Inject
    private LdapReader reader;

    private record All(List<LdapPerson> people, List<LdapGroup> groups) {}

    /**
     * @param stopping whether the server goes down: another one, or the next start, goes on
     * @throws org.linia.identity.DirectoryDown if the directory cannot be read
     */
    @PermitAll
    public void run(Job job, BooleanSupplier stopping) {
        All all = read(job);
        List<LdapPerson> people =
                all.people().stream().filter(one -> one.subject() != null).toList();
        List<LdapGroup> groups =
                all.groups().stream().filter(one -> one.subject() != null).toList();
        advance.count(job, all.people().size(), all.groups().size());
        Map<String, LdapPlan.Known> known = advance.people(job.client());
        LdapPlan plan = LdapPlan.of(people, known);
        LdapGroupPlan groupPlan = LdapGroupPlan.of(
                groups, people.stream().filter(one -> !one.locked()).toList(), advance.groups(job.client()));
        int most = job.client().settings().mostLeaving();
        boolean tooMany = !job.beyond() && (plan.leavesTooEmpty(most) || groupPlan.leavesTooFew(most));
        if (job.dry() || tooMany) {
            advance.say(job, plan, groupPlan);
        } else if (!take(job, plan, groupPlan, known, people, stopping)) {
            return;
        }
        all.people().stream()
                .filter(one -> one.subject() == null)
                .limit(HUNDRED)
                .forEach(one -> advance.fail(job, one.shown(), Refusal.Text.of("identity.ldapRun.noId")));
        advance.end(
                job,
                tooMany ? DirectoryRunState.STOPPED : DirectoryRunState.DONE,
                tooMany ? Refusal.Text.of("identity.ldapRun.tooMany", String.valueOf(most)) : null);
    }

    private All read(Job job) {
        try (LDAPConnection connection = connections.open(job.client())) {
            return new All(reader.people(connection, job.client()), reader.groups(connection, job.client()));
        }
    }

    /** Whether all was done. */
    private boolean take(
            Job job,
            LdapPlan plan,
            LdapGroupPlan groupPlan,
            Map<String, LdapPlan.Known> known,
            List<LdapPerson> people,
            BooleanSupplier stopping) {
        Map<String, AccountId> accounts = new HashMap<>();
        known.values().forEach(one -> accounts.put(one.subject(), one.account()));
        LdapManagers managers = new LdapManagers(people, accounts);
        for (List<LdapPlan.Step> some : plan.parts(AT_ONCE)) {
            if (stopping.getAsBoolean()) {
                return false;
            }
            take(job, some, managers, accounts);
        }
        for (LdapGroupPlan.Step step : groupPlan.steps()) {
            Set<AccountId> members = step.members().stream()
                    .map(accounts::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
            try {
                takeIn.group(job, step, members);
            } catch (Refusal no) {
                advance.fail(job, step.name(), DirectoryRuns.why(no));
            }
        }
        return true;
    }

    /** All at once, or, where somebody cannot be taken in, half of them and the other half. */
    private void take(Job job, List<LdapPlan.Step> steps, LdapManagers managers, Map<String, AccountId> accounts) {
        try {
            accounts.putAll(takeIn.people(job, steps, managers));
        } catch (Refusal no) {
            int half = steps.size() / 2;
            if (half == 0) {
                advance.fail(job, steps.get(0).name(), DirectoryRuns.why(no));
                return;
            }
            take(job, steps.subList(0, half), managers, accounts);
            take(job, steps.subList(half, steps.size()), managers, accounts);
        }
    }
}
