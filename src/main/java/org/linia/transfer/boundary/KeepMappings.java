package org.linia.transfer.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.linia.identity.Caller;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.transfer.MappingLine;
import org.linia.transfer.control.MappingShelf;

/** The mappings that can be used again. */
@Stateless
public class KeepMappings {
    private static final int LONGEST_NAME = 100;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private MappingShelf shelf;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /** The shipped ones first. */
    @RolesAllowed(MANAGER)
    public List<MappingLine> all() {
        return shelf.all();
    }

    /** @throws NotFound if there is none of that name */
    @RolesAllowed(MANAGER)
    public String document(String name) {
        return shelf.named(name).orElseThrow(NotFound::new);
    }

    /** Keeps a document under a name, in the place of what was there. */
    @RolesAllowed(MANAGER)
    public void save(String name, String document) {
        String key = name == null ? "" : name.strip();
        if (key.isEmpty() || key.codePointCount(0, key.length()) > LONGEST_NAME || key.startsWith("{")) {
            throw InvalidInput.of("name", "shared.invalid.length", 1, LONGEST_NAME);
        } else if (shelf.isShipped(key)) {
            throw InvalidInput.of("name", "transfer.mapping.shipped");
        }
        MappingShelf.read(document);
        entities.createNativeQuery("insert into saved_mapping (name, document, account_id, updated_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (name) do update set document = excluded.document,"
                        + " account_id = excluded.account_id, updated_at = excluded.updated_at")
                .setParameter(1, key)
                .setParameter(2, document)
                .setParameter(3, caller.id().value())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** @throws NotFound if no saved mapping has that name */
    @RolesAllowed(MANAGER)
    public void remove(String name) {
        if (entities.createNativeQuery("delete from saved_mapping where name = ?1")
                        .setParameter(1, name)
                        .executeUpdate()
                == 0) {
            throw new NotFound();
        }
    }
}
