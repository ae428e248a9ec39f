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
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;
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
    @Permitted(Permission.IMPORT_TICKETS)
    public List<MappingLine> all() {
        return shelf.all();
    }

    /** @throws NotFound if there is none of that name */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public String document(String name) {
        return shelf.named(name).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is none of that name */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public MappingLine read(String name) {
        return shelf.line(name).orElseThrow(NotFound::new);
    }

    /** Keeps a document under a name, in the place of what was there. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public void save(String name, String document) {
        String key = checked(name, document);
        if (insert(key, document) == 0) {
            update(key, document, null);
        }
    }

    /**
     * Keeps a document under a new name.
     *
     * @throws Conflict if there is a mapping of that name
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public void add(String name, String document) {
        if (insert(checked(name, document), document) == 0) {
            throw new Conflict(List.of(), "transfer.mapping.here-already");
        }
    }

    /**
     * @param version the one that the change was made from
     * @throws NotFound if no saved mapping has that name
     * @throws Stale if somebody else has changed it since
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    public void change(String name, long version, String document) {
        seen(checked(name, document), version);
        if (update(name, document, version) == 0) {
            throw new Stale(read(name).version());
        }
    }

    /**
     * @throws NotFound if no saved mapping has that name
     * @throws Stale if somebody else has changed it since
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.IMPORT_TICKETS)
    @FreshSignIn
    public void remove(String name, long version) {
        if (shelf.isShipped(name)) {
            throw InvalidInput.of("name", "transfer.mapping.shipped");
        }
        seen(name, version);
        if (entities.createNativeQuery("delete from saved_mapping where name = ?1 and version = ?2")
                        .setParameter(1, name)
                        .setParameter(2, version)
                        .executeUpdate()
                == 0) {
            throw new Stale(version);
        }
    }

    private String checked(String name, String document) {
        String key = name == null ? "" : name.strip();
        if (key.isEmpty() || key.codePointCount(0, key.length()) > LONGEST_NAME || key.startsWith("{")) {
            throw InvalidInput.of("name", "shared.invalid.length", 1, LONGEST_NAME);
        } else if (shelf.isShipped(key)) {
            throw InvalidInput.of("name", "transfer.mapping.shipped");
        }
        MappingShelf.read(document);
        return key;
    }

    private void seen(String name, long version) {
        MappingLine now = read(name);
        if (now.version() != version) {
            throw new Stale(now.version());
        }
    }

    private int insert(String name, String document) {
        return entities.createNativeQuery("insert into saved_mapping (name, document, account_id, updated_at)"
                        + " values (?1, ?2, ?3, ?4) on conflict (name) do nothing")
                .setParameter(1, name)
                .setParameter(2, document)
                .setParameter(3, caller.id().value())
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** @param from null: whatever is there */
    private int update(String name, String document, Long from) {
        return entities.createNativeQuery("update saved_mapping set document = ?2, account_id = ?3, updated_at = ?4,"
                        + " version = version + 1 where name = ?1 and version = coalesce(?5::bigint, version)")
                .setParameter(1, name)
                .setParameter(2, document)
                .setParameter(3, caller.id().value())
                .setParameter(4, Timestamp.from(clock.instant()))
                .setParameter(5, from)
                .executeUpdate();
    }
}
