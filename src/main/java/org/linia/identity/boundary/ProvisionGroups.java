package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.linia.identity.DirectoryGroupDraft;
import org.linia.identity.NotUnique;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.control.DirectoryRules;
import org.linia.identity.control.GroupsOfDirectory;
import org.linia.identity.entity.DirectoryGroup;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.NotFound;
import org.linia.shared.problem.Stale;

/** The groups that the directory of the caller's own organisation keeps. */
@Stateless
public class ProvisionGroups {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private DirectoryRules rules;

    @Inject
    private GroupsOfDirectory groups;

    /**
     * @throws NotUnique if the organisation has a group of that name
     * @throws InvalidInput naming what cannot be used, such as somebody of another organisation
     */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public long create(DirectoryGroupDraft draft) {
        return groups.create(rules.own(), draft).id();
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
        groups.change(rules.own(), known(id, version), draft);
    }

    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public void remove(long id, Long version) {
        groups.remove(rules.own(), known(id, version));
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
}
