package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.audit.AuditKind;
import org.linia.audit.Differences;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryGroupDraft;
import org.linia.identity.NotUnique;
import org.linia.identity.OrganisationId;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.Administered;
import org.linia.identity.control.DirectoryRules;
import org.linia.identity.control.GroupMembers;
import org.linia.identity.control.RightsGuard;
import org.linia.identity.entity.DirectoryGroup;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The groups that the directory of the caller's own organisation keeps. What follows from being in one is said elsewhere. */
@Stateless
public class ProvisionGroups {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DirectoryRules rules;

    @Inject
    private GroupMembers members;

    @Inject
    private RightsGuard guard;

    @Inject
    private Administered administered;

    @Inject
    private Clock clock;

    /**
     * @throws NotUnique if the organisation has a group of that name
     * @throws InvalidInput naming what cannot be used, such as somebody of another organisation
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public long create(DirectoryGroupDraft draft) {
        var own = rules.own();
        var before = guard.look(own.id());
        check(own.id(), draft, 0);
        DirectoryGroup group = new DirectoryGroup(own.id(), draft.name(), draft.externalId(), clock.instant());
        entities.persist(group);
        entities.flush();
        members.add(group.id(), draft.members());
        guard.check(before);
        Differences differences = new Differences()
                .of("name", null, draft.name())
                .of("externalId", null, draft.externalId())
                .of("members", null, members.names(draft.members()));
        administered.record(AuditKind.CREATED, subject(group), differences.data());
        return group.id();
    }

    /**
     * Those and no others are in it from now on.
     *
     * @param version as it was seen; null: whatever it is now
     * @throws NotFound if the organisation has no such group
     * @throws Stale if it was changed since that version
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void change(long id, Long version, DirectoryGroupDraft draft) {
        var own = rules.own();
        var before = guard.look(own.id());
        DirectoryGroup group = known(id, version);
        check(own.id(), draft, id);
        Set<AccountId> former = members.of(id);
        Differences differences = new Differences()
                .of("name", group.name(), draft.name())
                .of("externalId", group.externalId(), draft.externalId())
                .of("left", List.of(), members.names(without(former, draft.members())))
                .of("joined", List.of(), members.names(without(draft.members(), former)));
        if (!differences.isEmpty()) {
            members.remove(id, without(former, draft.members()));
            members.add(id, without(draft.members(), former));
            group.become(draft.name(), draft.externalId(), clock.instant());
            entities.flush();
            guard.check(before);
            administered.changed(subject(group), differences);
        }
    }

    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void remove(long id, Long version) {
        var before = guard.look(rules.own().id());
        DirectoryGroup group = known(id, version);
        Set<AccountId> former = members.of(id);
        members.remove(id, former);
        entities.remove(group);
        entities.flush();
        guard.check(before);
        Differences differences =
                new Differences().of("name", group.name(), null).of("members", members.names(former), null);
        administered.record(AuditKind.DELETED, subject(group), differences.data());
    }

    private void check(OrganisationId own, DirectoryGroupDraft draft, long self) {
        rules.checkGroup(draft.name(), draft.externalId());
        members.check(own, draft.members());
        List<?> others = entities.createNativeQuery(
                        "select id from directory_group where organisation_id = ?1 and lower(name) = ?2 and id <> ?3")
                .setParameter(1, own.value())
                .setParameter(2, draft.name().toLowerCase(Locale.ROOT))
                .setParameter(3, self)
                .getResultList();
        if (!others.isEmpty()) {
            throw new NotUnique("identity.invalid.nameTaken");
        }
    }

    private DirectoryGroup known(long id, Long version) {
        DirectoryGroup group = entities.find(DirectoryGroup.class, id);
        if (group == null || !rules.isOwn(group.organisation())) {
            throw new NotFound();
        } else if (version != null && version != group.version()) {
            throw new Stale(group.version());
        }
        return group;
    }

    private static Set<AccountId> without(Set<AccountId> these, Set<AccountId> those) {
        return these.stream().filter(one -> !those.contains(one)).collect(Collectors.toSet());
    }

    private static String subject(DirectoryGroup group) {
        return "group:" + group.id();
    }
}
