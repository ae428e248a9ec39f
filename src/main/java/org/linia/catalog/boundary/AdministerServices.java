package org.linia.catalog.boundary;

import static org.linia.identity.Audience.MANAGER;
import static org.linia.identity.Audience.USER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.catalog.ServiceDraft;
import org.linia.catalog.ServiceRow;
import org.linia.catalog.control.CategoryRules;
import org.linia.catalog.entity.Service;
import org.linia.identity.ForAll;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.boundary.NoteChange;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The services of the catalogue: anybody reads them, managers change them. */
@Stateless
public class AdministerServices {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private CategoryRules rules;

    @Inject
    private NoteChange note;

    /** In use and retired, by name. */
    @RolesAllowed(USER)
    public List<ServiceRow> all() {
        return entities.createQuery("SELECT s FROM Service s ORDER BY s.name", Service.class)
                .getResultStream()
                .map(AdministerServices::row)
                .toList();
    }

    /** @throws NotFound if there is none of that key */
    @RolesAllowed(USER)
    public ServiceRow read(String key) {
        return row(find(key).orElseThrow(NotFound::new));
    }

    /** @throws InvalidInput naming what is wrong, such as a key that another service has */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    @ForAll
    public void create(ServiceDraft draft) {
        rules.check(draft.key(), draft.name(), draft.names());
        if (find(draft.key()).isPresent()) {
            throw InvalidInput.of("key", "catalog.invalid.keyTaken");
        }
        Service service = new Service(draft.key());
        service.call(draft.name().strip(), draft.names());
        service.activate(draft.active());
        service.solve(draft.swarm());
        entities.persist(service);
        entities.flush();
        note.note(AuditKind.CREATED, "service:" + draft.key(), Map.of("name", draft.name()));
    }

    /**
     * The key stays what it is.
     *
     * @throws Stale if somebody else changed it since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_CATALOG)
    @ForAll
    public void change(String key, long version, ServiceDraft draft) {
        Service service = find(key).orElseThrow(NotFound::new);
        if (service.version() != version) {
            throw new Stale(service.version());
        }
        rules.check(key, draft.name(), draft.names());
        ServiceDraft before = row(service).draft();
        entities.lock(service, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        service.call(draft.name().strip(), draft.names());
        service.activate(draft.active());
        service.solve(draft.swarm());
        entities.flush();
        note.changed(
                "service:" + key,
                new Differences()
                        .of("name", before.name(), draft.name())
                        .of("names", before.names().texts(), draft.names().texts())
                        .of("active", before.active(), draft.active())
                        .of("swarm", before.swarm(), draft.swarm()));
    }

    private static ServiceRow row(Service s) {
        return new ServiceRow(
                s.id(), new ServiceDraft(s.key(), s.name(), s.names(), s.isActive(), s.isSwarm()), s.version());
    }

    private Optional<Service> find(String key) {
        return entities.createQuery("SELECT s FROM Service s WHERE s.key = :key", Service.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }
}
