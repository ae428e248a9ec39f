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
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.NotUnique;
import org.linia.identity.control.DirectoryAccounts;
import org.linia.identity.control.DirectoryRules;
import org.linia.identity.control.LdapClient;
import org.linia.identity.control.LdapPerson;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Directory;
import org.linia.identity.entity.DirectoryEntry;
import org.linia.identity.entity.DirectoryIdentity;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;

/**
 * Finds the account of somebody whose password an LDAP directory has confirmed: the one that is linked, or, where the
 * organisation wants that, a new one. It has a name and can be reached; department, manager and groups come with the next
 * import, in the name of somebody who may give what they bring.
 */
@Stateless
public class AdmitByDirectory {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DirectoryRules rules;

    @Inject
    private DirectoryAccounts accounts;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /** Nobody if there is no such account, or it is switched off. */
    @PermitAll
    public Optional<AccountId> admit(LdapClient client, LdapPerson person) {
        Optional<DirectoryIdentity> identity = known(client, person).or(() -> first(client, person));
        return identity.filter(found ->
                        entities.find(Account.class, found.account().value()).isActive())
                .map(found -> {
                    found.use(clock.instant());
                    return found.account();
                });
    }

    private Optional<DirectoryIdentity> known(LdapClient client, LdapPerson person) {
        return entities.createQuery(
                        "SELECT i FROM DirectoryIdentity i WHERE i.directory = :directory AND i.subject = :subject",
                        DirectoryIdentity.class)
                .setParameter("directory", client.id())
                .setParameter("subject", person.subject())
                .getResultStream()
                .findFirst();
    }

    /** The first time, one after the other: somebody may come with two browsers at once. */
    private Optional<DirectoryIdentity> first(LdapClient client, LdapPerson person) {
        entities.find(Directory.class, client.id(), LockModeType.PESSIMISTIC_WRITE);
        Organisation organisation =
                entities.find(Organisation.class, client.organisation().value());
        return known(client, person)
                .or(() -> client.settings().makesAccounts() && organisation.isActive()
                        ? made(client, organisation, person)
                        : Optional.empty());
    }

    private Optional<DirectoryIdentity> made(LdapClient client, Organisation organisation, LdapPerson person) {
        DirectoryPerson all = person.said(true, null);
        DirectoryPerson said = new DirectoryPerson(all.name(), all.externalId(), true, null, null, all.said());
        try {
            rules.check(organisation, said, null);
        } catch (InvalidInput | NotUnique cannotBeTakenIn) {
            return Optional.empty();
        }
        Account account = accounts.fresh(organisation.id(), said);
        entities.flush();
        DirectoryEntry entry = new DirectoryEntry(account.id());
        entities.persist(entry);
        accounts.write(account, entry, said);
        DirectoryIdentity identity =
                new DirectoryIdentity(client.id(), person.subject(), account.id(), clock.instant());
        entities.persist(identity);
        entities.flush();
        audit.record(new AuditEntry(
                AuditKind.CREATED,
                account.id().value(),
                null,
                "account:" + account.id(),
                Map.of("username", account.username(), "link", client.key() + ": " + person.subject())));
        return Optional.of(identity);
    }
}
