package org.linia.transfer.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.NotFound;
import org.linia.transfer.control.ImportFiles;
import org.linia.transfer.entity.ImportRun;

/** Stops an import: what it has recorded stays, nothing more comes. */
@Stateless
public class CancelImport {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ImportFiles files;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * Changes nothing if the import has ended.
     *
     * @throws NotFound if the caller may not see such an import
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public void cancel(long id) {
        ImportRun run = entities.find(ImportRun.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (run == null || !caller.administered().contains(new OrganisationId(run.organisation()))) {
            throw new NotFound();
        }
        run.cancel(clock.instant());
        if (!run.line().state().isLive()) {
            files.delete(run.file());
        }
    }
}
