package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.audit.AuditKind;
import org.linia.identity.DutyPair;
import org.linia.identity.FreshSignIn;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.Duties;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.Organisation;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.text.Texts;

/**
 * Separation of duties (X3): pairs of permissions that nobody may hold together. Whoever holds both when a pair is made
 * keeps them and is named; from then on nobody gets both.
 */
@Stateless
public class SeparateDuties {
    private static final int REASON = 500;

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private Duties duties;

    @Inject
    private RightsGuard guard;

    /** By organisation. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public List<DutyPair> all() {
        return entities.createQuery(
                        "SELECT o FROM Organisation o WHERE o.id IN :mine ORDER BY o.name", Organisation.class)
                .setParameter("mine", administered.organisations())
                .getResultStream()
                .flatMap(organisation -> of(organisation).stream())
                .toList();
    }

    private List<DutyPair> of(Organisation organisation) {
        Set<Duties.Breach> breaches = duties.breaches(organisation.id());
        return duties.pairs(organisation.id()).stream()
                .map(pair -> new DutyPair(
                        pair.id(),
                        organisation.key(),
                        pair.first(),
                        pair.second(),
                        pair.reason(),
                        breaches.stream()
                                .filter(breach -> breach.pair() == pair.id())
                                .map(Duties.Breach::person)
                                .sorted()
                                .toList()))
                .toList();
    }

    /** @throws InvalidInput if it is one permission twice, the pair is there already, or no reason is given */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    @FreshSignIn
    public long add(String organisation, Permission one, Permission other, String reason) {
        Organisation within = administered.organisation(organisation);
        guard.look(within.id());
        if (one == null || other == null || one == other) {
            throw InvalidInput.of("second", "identity.invalid.pair");
        } else if (reason == null || reason.isBlank() || reason.length() > REASON || !Texts.isStorable(reason)) {
            throw InvalidInput.of("reason", "shared.invalid.required");
        }
        Permission first = one.name().compareTo(other.name()) < 0 ? one : other;
        Permission second = first == one ? other : one;
        if (duties.pairs(within.id()).stream().anyMatch(pair -> pair.first() == first && pair.second() == second)) {
            throw InvalidInput.of("second", "identity.invalid.pairKnown");
        }
        Long id = (Long) entities.createNativeQuery("insert into duty_pair (organisation_id, first, second, reason)"
                        + " values (?1, ?2, ?3, ?4) returning id")
                .setParameter(1, within.id().value())
                .setParameter(2, first.name())
                .setParameter(3, second.name())
                .setParameter(4, reason.strip())
                .getSingleResult();
        administered.record(
                AuditKind.CREATED,
                "duties:" + within.key(),
                Map.of("permissions", List.of(first.name(), second.name()), "reason", reason.strip()));
        return id;
    }

    /** @throws NotFound if there is none in the manager's scope */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    @FreshSignIn
    public void remove(long id) {
        DutyPair pair = all().stream().filter(one -> one.id() == id).findFirst().orElseThrow(NotFound::new);
        entities.createNativeQuery("delete from duty_pair where id = ?1")
                .setParameter(1, id)
                .executeUpdate();
        administered.record(
                AuditKind.DELETED,
                "duties:" + pair.organisation(),
                Map.of("permissions", List.of(pair.first().name(), pair.second().name())));
    }
}
