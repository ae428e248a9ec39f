package org.linia.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
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
import org.linia.identity.entity.DirectoryGroup;
import org.linia.identity.entity.Organisation;

/**
 * Takes in the groups that a directory of an organisation keeps, in the name of the caller and within the caller's rights.
 * What follows from being in one is said elsewhere.
 */
@ApplicationScoped
public class GroupsOfDirectory {
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
     * @throws org.linia.shared.problem.InvalidInput naming what cannot be used, such as somebody of another organisation
     */
    public DirectoryGroup create(Organisation organisation, DirectoryGroupDraft draft) {
        var before = guard.look(organisation.id());
        check(organisation.id(), draft, 0);
        DirectoryGroup group = new DirectoryGroup(organisation.id(), draft.name(), draft.externalId(), clock.instant());
        entities.persist(group);
        entities.flush();
        members.add(group.id(), draft.members());
        guard.check(before);
        Differences differences = new Differences()
                .of("name", null, draft.name())
                .of("externalId", null, draft.externalId())
                .of("members", null, members.names(draft.members()));
        administered.record(AuditKind.CREATED, subject(group), differences.data());
        return group;
    }

    /**
     * Those and no others are in it from now on.
     *
     * @return whether anything is different now
     */
    public boolean change(Organisation organisation, DirectoryGroup group, DirectoryGroupDraft draft) {
        var before = guard.look(organisation.id());
        check(organisation.id(), draft, group.id());
        Set<AccountId> former = members.of(group.id());
        Differences differences = new Differences()
                .of("name", group.name(), draft.name())
                .of("externalId", group.externalId(), draft.externalId())
                .of("left", List.of(), members.names(without(former, draft.members())))
                .of("joined", List.of(), members.names(without(draft.members(), former)));
        if (!differences.isEmpty()) {
            members.remove(group.id(), without(former, draft.members()));
            members.add(group.id(), without(draft.members(), former));
            group.become(draft.name(), draft.externalId(), clock.instant());
            entities.flush();
            guard.check(before);
            administered.changed(subject(group), differences);
        }
        return !differences.isEmpty();
    }

    public void remove(Organisation organisation, DirectoryGroup group) {
        var before = guard.look(organisation.id());
        Set<AccountId> former = members.of(group.id());
        members.remove(group.id(), former);
        entities.remove(group);
        entities.flush();
        guard.check(before);
        Differences differences =
                new Differences().of("name", group.name(), null).of("members", members.names(former), null);
        administered.record(AuditKind.DELETED, subject(group), differences.data());
    }

    private void check(OrganisationId organisation, DirectoryGroupDraft draft, long self) {
        rules.checkGroup(draft.name(), draft.externalId());
        members.check(organisation, draft.members());
        List<?> others = entities.createNativeQuery(
                        "select id from directory_group where organisation_id = ?1 and lower(name) = ?2 and id <> ?3")
                .setParameter(1, organisation.value())
                .setParameter(2, draft.name().toLowerCase(Locale.ROOT))
                .setParameter(3, self)
                .getResultList();
        if (!others.isEmpty()) {
            throw new NotUnique("identity.invalid.nameTaken");
        }
    }

    private static Set<AccountId> without(Set<AccountId> these, Set<AccountId> those) {
        return these.stream().filter(one -> !those.contains(one)).collect(Collectors.toSet());
    }

    private static String subject(DirectoryGroup group) {
        return "group:" + group.id();
    }
}
