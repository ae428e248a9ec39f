package org.linia.identity.boundary;

import static org.linia.identity.Audience.MANAGER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.linia.identity.AccountId;
import org.linia.identity.Caller;
import org.linia.identity.Counted;
import org.linia.identity.DirectoryGroupRow;
import org.linia.identity.DirectoryPersonRow;
import org.linia.identity.Listing;
import org.linia.identity.Permission;
import org.linia.identity.Permitted;
import org.linia.identity.Sought;
import org.linia.identity.control.DirectoryReader;
import org.linia.shared.problem.NotFound;

/** People and groups of the caller's own organisation, as its directory is told of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindProvisioned {
    @Inject
    private DirectoryReader reader;

    @Inject
    private Caller caller;

    /** @throws org.linia.shared.problem.InvalidInput if something is asked for by which nobody is found */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public Counted<DirectoryPersonRow> people(Listing listing) {
        return reader.people(caller.person().organisation(), listing);
    }

    /** @throws NotFound if the organisation has nobody of that id, or its directory took them out */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public DirectoryPersonRow person(AccountId id) {
        return people(only(id.value())).items().stream().findFirst().orElseThrow(NotFound::new);
    }

    /** @param withMembers whether they are read as well: there may be many */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public Counted<DirectoryGroupRow> groups(Listing listing, boolean withMembers) {
        return reader.groups(caller.person().organisation(), listing, withMembers);
    }

    /** @throws NotFound if the organisation has no such group */
    @RolesAllowed(MANAGER)
    @Permitted(Permission.ADMINISTER_ACCOUNTS)
    public DirectoryGroupRow group(long id, boolean withMembers) {
        return groups(only(id), withMembers).items().stream().findFirst().orElseThrow(NotFound::new);
    }

    private static Listing only(long id) {
        return new Listing(new Sought.Has("id", Sought.How.EQUAL, Long.toString(id)), null, false, 0, 1);
    }
}
