package org.linia.identity.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.linia.identity.AccountId;
import org.linia.identity.Counted;
import org.linia.identity.DirectoryPersonRow;
import org.linia.identity.boundary.FindProvisioned;
import org.linia.identity.boundary.ProvisionPeople;

/** {@code /Users}: accounts. */
public class PeopleHandler extends ResourceHandler<User> {
    @Inject
    private ProvisionPeople provision;

    @Inject
    private FindProvisioned find;

    @Inject
    private Attempts attempt;

    @Override
    public User createResource(User user, Context context) {
        return attempt.at(() -> read(provision.create(PersonDocument.read(user, true))));
    }

    @Override
    public User getResource(String id, List<SchemaAttribute> wanted, List<SchemaAttribute> unwanted, Context context) {
        return attempt.at(() -> read(account(id)));
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> wanted,
            List<SchemaAttribute> unwanted,
            Context context) {
        return attempt.at(() -> {
            Counted<DirectoryPersonRow> found =
                    find.people(Filters.listing(startIndex, count, filter, sortBy, sortOrder));
            return PartialListResponse.<User>builder()
                    .resources(found.items().stream().map(PersonDocument::write).toList())
                    .totalResults(found.total())
                    .build();
        });
    }

    @Override
    public User updateResource(User user, Context context) {
        return attempt.at(() -> {
            AccountId id = account(user.getId().orElseThrow());
            boolean activeNow =
                    user.isActive().isPresent() || find.person(id).person().active();
            provision.change(id, SeenVersion.asked(context, user), PersonDocument.read(user, activeNow));
            return read(id);
        });
    }

    @Override
    public void deleteResource(String id, Context context) {
        attempt.at(() -> {
            provision.remove(account(id), SeenVersion.asked(context));
            return null;
        });
    }

    private User read(AccountId id) {
        return PersonDocument.write(find.person(id));
    }

    private static AccountId account(String id) {
        return new AccountId(Ids.number(id));
    }
}
