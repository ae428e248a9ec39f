package org.linia.transfer.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.InvalidInput;
import org.linia.transfer.ReceivedFile;
import org.linia.transfer.control.MappingShelf;

/** Begins to import past tickets; the work itself goes on in the background. */
@Stateless
public class StartImport {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private MappingShelf shelf;

    @Inject
    private CheckImport check;

    @Inject
    private QueueImport queue;

    /**
     * @param mapping a document, or the name of a shipped or saved one
     * @param organisation key of the organisation whose tickets they become; null: the caller's
     * @return the import's id
     * @throws InvalidInput if mapping, file or organisation cannot be used
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public long start(ReceivedFile file, String mapping, String organisation) {
        check.preview(file, mapping);
        return queue.queue(caller.id(), organisation(organisation), shelf.document(mapping), file);
    }

    private OrganisationId organisation(String key) {
        if (key == null || key.isBlank()) {
            return caller.person().organisation();
        }
        List<?> ids = entities.createNativeQuery("select id from organisation where key = ?1")
                .setParameter(1, key.strip())
                .getResultList();
        return ids.stream()
                .map(id -> new OrganisationId((Long) id))
                .filter(caller.administered()::contains)
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("organisation", "transfer.refused.organisation"));
    }
}
