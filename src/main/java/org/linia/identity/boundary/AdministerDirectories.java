package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.DirectoryDraft;
import org.linia.identity.DirectoryRow;
import org.linia.identity.FourEyesAct;
import org.linia.identity.FreshSignIn;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Directories;
import org.linia.identity.control.FourEyes;
import org.linia.identity.control.LdapRules;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Directory;
import org.linia.identity.entity.Organisation;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.secret.Seals;

/** The LDAP directories of the organisations in a manager's scope (X1). */
@Stateless
public class AdministerDirectories {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private LdapRules rules;

    @Inject
    private RightsGuard guard;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Seals seals;

    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** In use and switched off, by name. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public List<DirectoryRow> all() {
        return entities.createQuery("SELECT d FROM Directory d ORDER BY d.name, d.key", Directory.class)
                .getResultStream()
                .filter(directory -> administered
                        .organisations()
                        .contains(directory.organisation().value()))
                .map(this::row)
                .toList();
    }

    /** @throws NotFound if there is none of that key in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public DirectoryRow read(String key) {
        return row(known(key));
    }

    /** @throws InvalidInput naming what is wrong, such as a domain that leads to another directory */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    @FreshSignIn
    public void create(DirectoryDraft draft) {
        rules.check(draft, true);
        Organisation organisation = administered.organisation(draft.organisation());
        if (find(draft.key()).isPresent()) {
            throw InvalidInput.of("key", "identity.invalid.keyTaken");
        }
        refuseTaken(draft.domains(), -1);
        Directory directory = new Directory(draft, organisation.id(), caller.id(), clock.instant());
        directory.hide(seals.seal(draft.connection().bindPassword(), Directories.purpose(draft.key())));
        entities.persist(directory);
        entities.flush();
        administered.record(AuditKind.CREATED, "directory:" + draft.key(), Map.of("name", draft.name()));
    }

    /**
     * Key, organisation and kind stay what they are. The password goes to nobody but the address for which it was given;
     * and whoever says who may sign in as somebody must be allowed what they are.
     *
     * @throws InvalidInput naming what is wrong
     * @throws org.linia.shared.problem.NotAllowed if somebody who is linked may do what the manager may not
     * @throws org.linia.shared.problem.Stale if somebody else changed it since that version
     * @throws org.linia.identity.NeedsApproval if it is switched off and a second manager has to approve that
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    @FreshSignIn
    public void change(String key, long version, DirectoryDraft draft) {
        Directory directory = known(key);
        administered.check(directory, directory.version(), version);
        rules.check(draft, false);
        refuseTaken(draft.domains(), directory.id());
        DirectoryDraft before = row(directory).draft();
        String password = draft.connection().bindPassword();
        boolean moves = !before.connection().address().equals(draft.connection().address());
        if (moves && password == null) {
            throw InvalidInput.of("bindPassword", "identity.invalid.bindPasswordAnew");
        }
        mustOutrankAll(directory);
        directory.become(draft, caller.id(), clock.instant());
        if (password != null) {
            directory.hide(seals.seal(password, Directories.purpose(key)));
        }
        entities.flush();
        Differences differences = differences(before, draft);
        checkSecond(directory.organisation(), key, version, differences);
        administered.changed("directory:" + key, differences);
    }

    private void checkSecond(OrganisationId organisation, String key, long version, Differences differences) {
        Asking asking = Asking.of(
                FourEyesAct.SWITCH_OFF_SIGN_IN,
                organisation,
                "directory:" + key,
                null,
                Map.of("kind", "directory", "key", key, "version", version),
                differences.data());
        if (differences.hasBecome("active", false)) {
            fourEyes.check(asking, differences, "active");
        }
    }

    private void mustOutrankAll(Directory directory) {
        rows.of(
                        "select distinct h.account_id from directory_identity i"
                                + " join acting_role h on h.account_id = i.account_id where i.directory_id = ?1",
                        List.of(directory.id()))
                .forEach(row -> guard.mustOutrank(new AccountId((Long) row[0])));
    }

    private void refuseTaken(Collection<String> domains, long self) {
        List<String> taken = domains.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "SELECT x FROM Directory d JOIN d.domains x WHERE x IN :domains AND d.id <> :self",
                                String.class)
                        .setParameter("domains", domains)
                        .setParameter("self", self)
                        .getResultList();
        if (!taken.isEmpty()) {
            throw InvalidInput.of("domains", "identity.invalid.directoryDomainTaken", taken.get(0));
        }
    }

    private static Differences differences(DirectoryDraft before, DirectoryDraft now) {
        DirectoryDraft.Connection was = before.connection();
        DirectoryDraft.Connection is = now.connection();
        return new Differences()
                .of("name", before.name(), now.name())
                .of("address", was.address(), is.address())
                .of("startTls", was.startTls(), is.startTls())
                .of("certificate", was.certificate(), is.certificate())
                .of("bindDn", was.bindDn(), is.bindDn())
                .of("bindPassword", null, is.bindPassword() == null ? null : "•••")
                .of("peopleBase", before.peopleBase(), now.peopleBase())
                .of("peopleFilter", before.peopleFilter(), now.peopleFilter())
                .of("groupsBase", before.groupsBase(), now.groupsBase())
                .of("groupsFilter", before.groupsFilter(), now.groupsFilter())
                .of(
                        "attributes",
                        before.attributes().all().toList(),
                        now.attributes().all().toList())
                .of("domains", before.domains(), now.domains().stream().sorted().toList())
                .of("makesAccounts", before.makesAccounts(), now.makesAccounts())
                .of("linksByEmail", before.linksByEmail(), now.linksByEmail())
                .of("everyHours", before.everyHours(), now.everyHours())
                .of("mostLeaving", before.mostLeaving(), now.mostLeaving())
                .of("active", before.active(), now.active());
    }

    private Directory known(String key) {
        Directory directory = find(key).orElseThrow(NotFound::new);
        administered.check(directory.organisation());
        return directory;
    }

    private Optional<Directory> find(String key) {
        return entities.createQuery("SELECT d FROM Directory d WHERE d.key = :key", Directory.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    private DirectoryRow row(Directory directory) {
        String organisation = entities.find(
                        Organisation.class, directory.organisation().value())
                .key();
        Long known = (Long)
                rows.of("select count(*) from directory_identity where directory_id = ?1", List.of(directory.id()))
                        .get(0)[0];
        return new DirectoryRow(directory.draft(organisation), known, directory.nextImportAt(), directory.version());
    }
}
