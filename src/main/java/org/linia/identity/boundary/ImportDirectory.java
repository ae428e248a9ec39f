package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.identity.Caller;
import org.linia.identity.DirectoryRunLine;
import org.linia.identity.DirectoryRunRow;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Directories;
import org.linia.identity.control.DirectoryRuns;
import org.linia.identity.control.LdapClient;
import org.linia.identity.entity.Directory;
import org.linia.identity.entity.DirectoryRun;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotFound;

/** Imports of an LDAP directory as managers ask for them and follow them. */
@Stateless
public class ImportDirectory {
    private static final int RUNS = 50;
    private static final int LINES = 1_000;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private Directories directories;

    @Inject
    private DirectoryRuns runs;

    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Begins within seconds, in the caller's name.
     *
     * @param dry nothing is to be changed, only said
     * @param beyond the manager's word that more may leave than usual
     * @throws NotFound if there is no directory of that key in the manager's scope
     * @throws Conflict if one is under way
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    @FreshSignIn
    public DirectoryRunRow start(String key, boolean dry, boolean beyond) {
        caller.needs(Permission.ADMINISTER_ACCOUNTS);
        Directory directory = known(key);
        entities.lock(directory, LockModeType.PESSIMISTIC_WRITE);
        boolean live = !rows.of(
                        "select 1 from directory_run where directory_id = ?1 and state in ('QUEUED', 'RUNNING')",
                        List.of(directory.id()))
                .isEmpty();
        if (live) {
            throw new Conflict(List.of(), "identity.refused.directoryRunning");
        }
        DirectoryRun run = new DirectoryRun(
                directory.id(), caller.id(), new DirectoryRun.How(false, dry, beyond), clock.instant());
        entities.persist(run);
        entities.flush();
        if (!dry) {
            administered.record(AuditKind.IMPORTED, "directory:" + key, Map.of("beyond", beyond));
        }
        return runs.row(run);
    }

    /** The latest, newest first. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public List<DirectoryRunRow> of(String key) {
        return runs.of(known(key).id(), RUNS);
    }

    /** @throws NotFound if the directory has no such import */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public DirectoryRunRow one(String key, long id) {
        return runs.row(run(key, id));
    }

    /** The first thousand: who could not be taken in, then all others. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public List<DirectoryRunLine> lines(String key, long id) {
        return runs.lines(run(key, id).id(), LINES);
    }

    /** How the directory is asked, with its password opened: for use cases alone. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_PROVIDERS)
    public LdapClient client(String key) {
        return directories.read(known(key).id());
    }

    private DirectoryRun run(String key, long id) {
        long directory = known(key).id();
        DirectoryRun run = entities.find(DirectoryRun.class, id);
        if (run == null || run.directory() != directory) {
            throw new NotFound();
        }
        return run;
    }

    private Directory known(String key) {
        Directory directory = entities.createQuery("SELECT d FROM Directory d WHERE d.key = :key", Directory.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst()
                .orElseThrow(NotFound::new);
        administered.check(directory.organisation());
        return directory;
    }
}
