package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.AuditEntry;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.audit.boundary.RecordAudit;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.entity.Account;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** What a manager may administer: the organisations of their scope, and what lies within. */
@ApplicationScoped
public class Administered {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Caller caller;

    @Inject
    private RecordAudit audit;

    public Set<Long> organisations() {
        return known().stream().map(OrganisationId::value).collect(Collectors.toSet());
    }

    /** Managers know all that they administer; other staff, who only read, where they work. */
    private Set<OrganisationId> known() {
        Set<OrganisationId> known = new HashSet<>(caller.administered());
        known.addAll(caller.scope().workplaces());
        return known;
    }

    /** @throws NotFound if the organisation is not in the manager's scope */
    public void check(OrganisationId organisation) {
        if (!known().contains(organisation)) {
            throw new NotFound();
        }
    }

    public void check(long stored, long seen) {
        if (stored != seen) {
            throw new Stale(stored);
        }
    }

    /** @throws InvalidInput if no organisation of that key is in the manager's scope */
    public Organisation organisation(String key) {
        return entities.createQuery("SELECT o FROM Organisation o WHERE o.key = :key", Organisation.class)
                .setParameter("key", key)
                .getResultStream()
                .filter(found -> known().contains(found.id()))
                .findFirst()
                .orElseThrow(() -> InvalidInput.of("organisation", "identity.invalid.organisation"));
    }

    /** @throws NotFound if no organisation of that key is in the manager's scope */
    public Organisation known(String key) {
        try {
            return organisation(key);
        } catch (InvalidInput unknown) {
            throw new NotFound();
        }
    }

    /** The same, with a new version: what belongs to it is about to change. */
    public Organisation touched(String key) {
        Organisation organisation = known(key);
        entities.lock(organisation, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return organisation;
    }

    /** A change makes a new version, also where it is only one of what belongs to the entity. */
    public void check(Object entity, long stored, long seen) {
        check(stored, seen);
        entities.lock(entity, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    /** @throws Conflict if it was erased: it is nobody's any more */
    public void checkKnown(Account account) {
        if (account.isErased()) {
            throw new Conflict(List.of(), "identity.refused.erasure.done");
        }
    }

    /** Nothing is written if nothing differs. */
    public void changed(String subject, Differences differences) {
        if (!differences.isEmpty()) {
            record(AuditKind.CHANGED, subject, differences.data());
        }
    }

    public void record(AuditKind kind, String subject, Map<String, ?> data) {
        audit.record(new AuditEntry(kind, caller.id().value(), null, subject, data));
    }
}
