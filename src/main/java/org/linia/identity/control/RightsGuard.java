package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Circumstances;
import org.linia.identity.FourEyesAct;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Rights;
import org.linia.shared.database.Rows;
import org.linia.shared.problem.Conflict;
import org.linia.shared.problem.NotAllowed;

/**
 * What no change of rights may bring about, however it is made (X3): a role, a grant, a place in a team or a department.
 * Whoever makes such a change looks before, and checks when it is written; what is refused is rolled back.
 */
@ApplicationScoped
public class RightsGuard {
    private static final String IN_CHARGE = """
            select 1 from account a join acting_role h on h.account_id = a.id and h.role = 'manager'
            join role_grant g on g.id = h.grant_id and g.account_id = a.id and g.valid_until is null
            where a.active and a.organisation_id = ?1""";
    private static final String WITH_KEY = IN_CHARGE + " and a.break_glass and a.password_hash is not null";

    @Inject
    private People people;

    @Inject
    private Duties duties;

    @Inject
    private Policies policies;

    @Inject
    private FourEyes fourEyes;

    @Inject
    private Rows rows;

    @Inject
    private Caller caller;

    /**
     * How it was before.
     *
     * @param mine rights of the caller, wherever and whenever
     * @param now those of them that count in this request
     * @param inCharge whether the organisation had a manager
     * @param withKey whether it had one who comes in though passwords are refused, where they are
     * @param held what everybody was allowed who held a role
     * @param approvable acts that the organisation wants approved and somebody could approve
     */
    public record Before(
            OrganisationId organisation,
            Rights mine,
            Rights now,
            boolean inCharge,
            boolean withKey,
            Map<Duties.Somebody, Set<Permission>> held,
            Set<FourEyesAct> approvable) {}

    /** Whoever else changes rights in the organisation waits from now on; what only refers to it, as tickets do, does not. */
    public Before look(OrganisationId organisation) {
        rows.of("select id from organisation where id = ?1 for no key update", List.of(organisation.value()));
        Rights mine = mine();
        return new Before(
                organisation,
                mine,
                counting(mine),
                isInCharge(organisation),
                policies.of(organisation).passwords().off() && isWithKey(organisation),
                duties.held(organisation),
                fourEyes.approvable(organisation));
    }

    /**
     * @throws NotAllowed if the caller has more rights than before, or somebody got what the caller does not have
     * @throws Conflict if the caller has lost what they could do from here and now, the organisation has lost its last
     *     manager or the last one who comes in while passwords are refused, or somebody holds now what nobody may hold
     *     together, or a second manager has to approve that somebody administers
     */
    public void check(Before before) {
        checkAsked(before);
        if (fourEyes.guardAdministrators(before.organisation()) && makesAdministrator(before)) {
            throw new Conflict(List.of(), "identity.refused.fourEyes.otherWay");
        }
    }

    /** The same where a role is given, and a second manager asked, if the organisation wants one. */
    public void checkAsked(Before before) {
        Rights mine = mine();
        if (mine.exceed(before.mine())) {
            throw new NotAllowed("identity.refused.ownRights");
        } else if (isLockedOut(before.now(), mine)) {
            throw new Conflict(List.of(), "identity.refused.locksOut");
        }
        Map<Duties.Somebody, Set<Permission>> held = duties.held(before.organisation());
        held.forEach((person, permissions) ->
                checkGained(permissions, before.held().getOrDefault(person, Set.of()), before.now()));
        if (before.inCharge() && !isInCharge(before.organisation())) {
            throw new Conflict(List.of(), "identity.refused.lastManager");
        }
        if (before.withKey() && !isWithKey(before.organisation())) {
            throw new Conflict(List.of(), "identity.refused.lastBreakGlass");
        }
        if (!fourEyes.approvable(before.organisation()).containsAll(before.approvable())) {
            throw new Conflict(List.of(), "identity.refused.lastSecond");
        }
        Set<Duties.Breach> now = new HashSet<>(duties.breaches(before.organisation(), held));
        now.removeAll(duties.breaches(before.organisation(), before.held()));
        now.stream().findFirst().ifPresent(breach -> {
            throw new Conflict(List.of(), "identity.refused.duties", breach.person(), breach.reason());
        });
    }

    private boolean makesAdministrator(Before before) {
        return duties.held(before.organisation()).entrySet().stream().anyMatch(person -> person.getValue().stream()
                .anyMatch(one -> one.administers()
                        && !before.held()
                                .getOrDefault(person.getKey(), Set.of())
                                .contains(one)));
    }

    /** Whether the caller has still something, but could not use it any more from here, or now. */
    private boolean isLockedOut(Rights before, Rights mine) {
        Rights now = counting(mine);
        return before.permissions().stream().anyMatch(one -> mine.has(one) && !now.has(one));
    }

    private static void checkGained(Set<Permission> now, Set<Permission> before, Rights mine) {
        if (now.stream().anyMatch(one -> !before.contains(one) && !mine.has(one))) {
            throw new NotAllowed("identity.refused.notYours");
        }
    }

    /**
     * Before something is done by which one could act as somebody else.
     *
     * @throws NotAllowed if the other may do what the caller may not
     */
    public void mustOutrank(AccountId other) {
        people.byAccount(other).ifPresent(found -> {
            if (!counting(mine())
                    .permissions()
                    .containsAll(found.person().rights().permissions())) {
                throw new NotAllowed("identity.refused.outranked");
            }
        });
    }

    /** @throws NotAllowed if the caller would give away what they do not have */
    public void mustHave(Set<Permission> given) {
        if (!counting(mine()).permissions().containsAll(given)) {
            throw new NotAllowed("identity.refused.notYours");
        }
    }

    private Rights mine() {
        // nobody is found who has just switched themselves off
        return people.byAccount(caller.id())
                .map(found -> found.person().rights())
                .orElse(Rights.NONE);
    }

    private Rights counting(Rights rights) {
        Circumstances here = caller.person().here();
        return here == null ? rights : rights.under(here);
    }

    private boolean isInCharge(OrganisationId organisation) {
        return !rows.of(IN_CHARGE, List.of(organisation.value())).isEmpty();
    }

    /** Whether a manager of the organisation comes in with a password also where those of others are refused. */
    public boolean isWithKey(OrganisationId organisation) {
        return !rows.of(WITH_KEY, List.of(organisation.value())).isEmpty();
    }
}
