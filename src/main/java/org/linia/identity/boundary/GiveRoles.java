package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.linia.audit.AuditKind;
import org.linia.identity.Caller;
import org.linia.identity.FourEyesAct;
import org.linia.identity.FreshSignIn;
import org.linia.identity.GrantRow;
import org.linia.identity.NeedsApproval.Asking;
import org.linia.identity.NewGrant;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.RoleDraft;
import org.linia.identity.RoleRow;
import org.linia.identity.control.Administered;
import org.linia.identity.control.FourEyes;
import org.linia.identity.control.Grants;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.control.Roles;
import org.linia.identity.entity.Organisation;
import org.linia.identity.entity.RoleGrant;
import org.linia.identity.entity.RoleGrant.Holder;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotAllowed;
import org.linia.shared.problem.NotFound;

/**
 * Gives roles to accounts, departments, teams and groups, takes them back, and looks from time to time at what is still
 * right (X2, X3). What changes acts at the next request of whom it concerns.
 */
@Stateless
public class GiveRoles {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private Administered administered;

    @Inject
    private Roles roles;

    @Inject
    private Grants grants;

    @Inject
    private RightsGuard guard;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    /**
     * To what the role is given, now or later.
     *
     * @param role its address
     * @throws NotFound if there is none in the manager's scope
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public List<GrantRow> of(String role) {
        Roles.Place place = roles.place(role);
        roles.read(place);
        return grants.of(place.organisation().id(), place.key());
    }

    /**
     * @return by which it is taken back
     * @throws InvalidInput if there is no such holder, or the time ends before it begins
     * @throws NotAllowed if it gives what the manager may not do, or raises the manager's own rights
     * @throws Conflict if the holder has it already, or somebody would hold what nobody may hold together
     * @throws org.linia.identity.NeedsApproval if it makes administrators and a second manager has to approve that
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    @FreshSignIn
    public long give(NewGrant wanted) {
        Roles.Place place = roles.place(wanted.role());
        RightsGuard.Before before = guard.look(place.organisation().id());
        RoleRow role = roles.read(place);
        Instant now = clock.instant();
        if (wanted.until() != null && !wanted.until().isAfter(wanted.from() == null ? now : wanted.from())) {
            throw InvalidInput.of("until", "identity.invalid.until");
        }
        Holder holder = grants.holder(wanted, place.organisation());
        guard.mustHave(role.draft().permissions());
        RoleGrant grant = new RoleGrant(place.organisation().id(), place.key(), holder, caller.id(), now);
        grant.lasts(wanted.from(), wanted.until());
        refuseTwice(place, holder, role);
        entities.persist(grant);
        entities.flush();
        guard.checkAsked(before);
        Map<String, Object> facts = note(place, "granted", row(place, grant.id()));
        if (role.draft().permissions().stream().anyMatch(Permission::administers)) {
            fourEyes.check(Asking.of(
                    FourEyesAct.GIVE_ROLE,
                    place.organisation().id(),
                    subject(place),
                    holder.account(),
                    asked(wanted, holder, role.draft()),
                    facts));
        }
        return grant.id();
    }

    private static Map<String, Object> asked(NewGrant wanted, Holder holder, RoleDraft role) {
        Map<String, Object> asked = new LinkedHashMap<>();
        asked.put("role", wanted.role());
        asked.put("kind", wanted.kind());
        // whoever has that name later is somebody else, and what the role allows may be something else
        asked.put("holder", holder.account() == null ? wanted.holder().strip() : holder.account());
        asked.put("from", wanted.from());
        asked.put("until", wanted.until());
        asked.put("permissions", role.permissions().stream().sorted().toList());
        asked.put("reach", role.reach());
        return asked;
    }

    private void refuseTwice(Roles.Place place, Holder holder, RoleRow role) {
        List<RoleGrant> same = entities.createQuery(
                        "SELECT g FROM RoleGrant g WHERE g.organisation = :organisation AND g.role = :role"
                                + " AND g.revokedAt IS NULL",
                        RoleGrant.class)
                .setParameter("organisation", place.organisation().id())
                .setParameter("role", place.key())
                .getResultList();
        same.stream().filter(grant -> grant.isOf(holder)).forEach(grant -> {
            if (!grant.isOver(clock.instant())) {
                throw new Conflict(
                        List.of(), "identity.refused.held", role.draft().name());
            }
            grant.revoke(caller.id(), clock.instant());
        });
        entities.flush();
    }

    /**
     * @param id of the grant
     * @throws NotFound if there is none in the manager's scope, or it was taken back already
     * @throws Conflict if the organisation would lose its last manager
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    @FreshSignIn
    public void takeBack(long id) {
        RoleGrant grant = current(id);
        Roles.Place place = place(grant);
        RightsGuard.Before before = guard.look(grant.organisation());
        entities.refresh(grant, LockModeType.PESSIMISTIC_WRITE);
        if (!grant.isCurrent()) {
            throw new NotFound();
        }
        GrantRow was = row(place, id);
        grant.revoke(caller.id(), clock.instant());
        entities.flush();
        guard.check(before);
        note(place, "takenBack", was);
    }

    /** Says that it is still right. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public void review(long id) {
        RoleGrant grant = current(id);
        grant.review(caller.id(), clock.instant());
        entities.flush();
        Roles.Place place = place(grant);
        note(place, "reviewed", row(place, id));
    }

    /** Those that nobody has given or reviewed for that long, oldest first. */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ROLES)
    public List<GrantRow> unreviewed(Duration since) {
        Instant then = clock.instant().minus(since);
        return caller.administered().stream()
                .sorted(Comparator.comparingLong(OrganisationId::value))
                .flatMap(organisation -> grants.unreviewed(organisation, then).stream())
                .toList();
    }

    private RoleGrant current(long id) {
        RoleGrant grant = entities.find(RoleGrant.class, id);
        if (grant == null || !grant.isCurrent() || !caller.administered().contains(grant.organisation())) {
            throw new NotFound();
        }
        return grant;
    }

    private Roles.Place place(RoleGrant grant) {
        return new Roles.Place(
                entities.find(Organisation.class, grant.organisation().value()), grant.role());
    }

    private GrantRow row(Roles.Place place, long id) {
        return grants.of(place.organisation().id(), place.key()).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Map<String, Object> note(Roles.Place place, String what, GrantRow row) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(what, row.holderName());
        if (row.from() != null) {
            facts.put("from", row.from());
        }
        if (row.until() != null) {
            facts.put("until", row.until());
        }
        administered.record(AuditKind.CHANGED, subject(place), facts);
        return facts;
    }

    private static String subject(Roles.Place place) {
        return "role:" + place.organisation().key() + "." + place.key();
    }
}
