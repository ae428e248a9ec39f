package org.linia.identity.scim;

import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.linia.identity.AccountId;
import org.linia.identity.Counted;
import org.linia.identity.DirectoryGroupDraft;
import org.linia.identity.DirectoryGroupRow;
import org.linia.identity.boundary.FindProvisioned;
import org.linia.identity.boundary.ProvisionGroups;
import org.linia.shared.problem.InvalidInput;

/** {@code /Groups}: people whom the directory keeps together. */
public class GroupsHandler extends ResourceHandler<Group> {
    private static final String USER = "User";

    @Inject
    private ProvisionGroups provision;

    @Inject
    private FindProvisioned find;

    @Inject
    private Attempts attempt;

    @Override
    public Group createResource(Group group, Context context) {
        return attempt.at(() -> write(find.group(provision.create(draft(group)), true)));
    }

    @Override
    public Group getResource(String id, List<SchemaAttribute> wanted, List<SchemaAttribute> unwanted, Context context) {
        return attempt.at(() -> write(find.group(Ids.number(id), isWanted(wanted, unwanted))));
    }

    /** Whatever is to be answered, what is changed is the whole. */
    @Override
    public Group getResourceForUpdate(
            String id,
            List<SchemaAttribute> wanted,
            List<SchemaAttribute> unwanted,
            Context context,
            EndpointType endpoint) {
        return attempt.at(() -> write(find.group(Ids.number(id), true)));
    }

    @Override
    public PartialListResponse<Group> listResources(
            long startIndex,
            int count,
            FilterNode filter,
            SchemaAttribute sortBy,
            SortOrder sortOrder,
            List<SchemaAttribute> wanted,
            List<SchemaAttribute> unwanted,
            Context context) {
        return attempt.at(() -> {
            Counted<DirectoryGroupRow> found = find.groups(
                    Filters.listing(startIndex, count, filter, sortBy, sortOrder), isWanted(wanted, unwanted));
            return PartialListResponse.<Group>builder()
                    .resources(found.items().stream().map(GroupsHandler::write).toList())
                    .totalResults(found.total())
                    .build();
        });
    }

    @Override
    public Group updateResource(Group group, Context context) {
        return attempt.at(() -> {
            long id = Ids.number(group.getId().orElseThrow());
            provision.change(id, SeenVersion.asked(context, group), draft(group));
            return write(find.group(id, true));
        });
    }

    @Override
    public void deleteResource(String id, Context context) {
        attempt.at(() -> {
            provision.remove(Ids.number(id), SeenVersion.asked(context));
            return null;
        });
    }

    /** Members are many, and are not read where nobody asks for them. */
    private static boolean isWanted(List<SchemaAttribute> wanted, List<SchemaAttribute> unwanted) {
        return isNone(wanted)
                ? isNone(unwanted) || unwanted.stream().noneMatch(GroupsHandler::isList)
                : wanted.stream().anyMatch(GroupsHandler::isMember);
    }

    private static boolean isNone(List<SchemaAttribute> attributes) {
        return attributes == null || attributes.isEmpty();
    }

    private static boolean isList(SchemaAttribute attribute) {
        return attribute.getScimNodeName().equals(AttributeNames.RFC7643.MEMBERS);
    }

    private static boolean isMember(SchemaAttribute attribute) {
        return attribute.getScimNodeName().startsWith(AttributeNames.RFC7643.MEMBERS);
    }

    private static DirectoryGroupDraft draft(Group group) {
        Set<AccountId> members =
                group.getMembers().stream().map(GroupsHandler::person).collect(Collectors.toSet());
        return new DirectoryGroupDraft(
                group.getDisplayName().map(String::strip).orElse(null),
                group.getExternalId().filter(id -> !id.isBlank()).orElse(null),
                members);
    }

    /** Groups within groups are resolved by whoever provisions. */
    private static AccountId person(Member member) {
        if (!USER.equalsIgnoreCase(member.getType().orElse(USER))) {
            throw InvalidInput.of("members", "identity.invalid.directoryPerson");
        }
        return PersonDocument.account("members", member.getValue().orElse(""));
    }

    private static Group write(DirectoryGroupRow row) {
        return Group.builder()
                .id(Long.toString(row.id()))
                .externalId(row.externalId())
                .displayName(row.name())
                .members(row.members().stream()
                        .map(one -> Member.builder()
                                .value(one.id().toString())
                                .display(one.name())
                                .type(USER)
                                .build())
                        .toList())
                .meta(SeenVersion.meta(row.createdAt(), row.changedAt(), row.version()))
                .build();
    }
}
