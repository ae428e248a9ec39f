package org.linia.transfer.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.AccountId;
import org.linia.identity.OrganisationId;
import org.linia.transfer.ReceivedFile;
import org.linia.transfer.control.ImportFiles;
import org.linia.transfer.control.MappingShelf;
import org.linia.transfer.control.mapping.Mapping;
import org.linia.transfer.entity.ImportRun;
import org.linia.transfer.entity.ImportRun.Charter;

/**
 * Puts an import in the queue, in somebody's name. For use cases that have checked who may, and for the content that the
 * embedded start brings along.
 */
@Stateless
public class QueueImport {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private ImportFiles files;

    @Inject
    private RecordAudit audit;

    @Inject
    private Clock clock;

    /**
     * @param mapping a document that has been checked
     * @return the import's id
     */
    @PermitAll
    public long queue(AccountId account, OrganisationId organisation, String mapping, ReceivedFile file) {
        Mapping checked = MappingShelf.read(mapping);
        ImportRun run = new ImportRun(
                account,
                organisation.value(),
                new Charter(checked.source(), checked.name(), mapping),
                file,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        entities.persist(run);
        entities.flush();
        audit.record(new AuditEntry(
                AuditKind.IMPORTED,
                account.value(),
                null,
                "import:" + run.id(),
                Map.of("source", checked.source(), "file", file.name(), "sha256", file.sha256())));
        return run.id();
    }

    /** The same for content that is not a file yet. */
    @PermitAll
    public long queue(
            AccountId account, OrganisationId organisation, String mapping, String name, InputStream content) {
        return queue(account, organisation, mapping, files.receive(name, content));
    }
}
