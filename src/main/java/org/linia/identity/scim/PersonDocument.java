package org.linia.identity.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.AttributeNames;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Manager;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.GroupNode;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import jakarta.json.JsonObject;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.DirectoryPerson;
import org.linia.identity.DirectoryPersonRow;
import org.linia.shared.json.Json;
import org.linia.shared.problem.InvalidInput;

/** A person as SCIM's User, and back. What the desk has no use for is neither taken nor kept. */
final class PersonDocument {
    private static final String ENTERPRISE = "enterprise";
    private static final List<String> KEPT = List.of(
            "name",
            "displayName",
            "nickName",
            "profileUrl",
            "title",
            "userType",
            "preferredLanguage",
            "locale",
            "timezone",
            "emails",
            "phoneNumbers",
            "addresses");
    private static final List<String> KEPT_OF_WORK =
            List.of("employeeNumber", "costCenter", "organization", "division");
    /** A directory gives neither roles nor passwords here; the rest would be kept for nothing. */
    private static final Set<String> NOT_KEPT =
            Set.of("password", "roles", "entitlements", "x509Certificates", "photos", "ims");

    private PersonDocument() {}

    /** The schema of RFC 7643, 4.1, as far as it is kept. */
    static JsonNode schema() {
        JsonNode schema = JsonHelper.loadJsonDocument(ClassPathReferences.USER_SCHEMA_JSON);
        Iterator<JsonNode> attributes = schema.get("attributes").iterator();
        while (attributes.hasNext()) {
            if (NOT_KEPT.contains(attributes.next().get("name").asText())) {
                attributes.remove();
            }
        }
        return schema;
    }

    /** @param activeNow what holds where it does not say */
    static DirectoryPerson read(User user, boolean activeNow) {
        Optional<EnterpriseUser> work = user.getEnterpriseUser();
        return new DirectoryPerson(
                user.getUserName().map(String::strip).orElse(null),
                user.getExternalId().filter(id -> !id.isBlank()).orElse(null),
                user.isActive().orElse(activeNow),
                work.flatMap(EnterpriseUser::getDepartment)
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .orElse(null),
                work.flatMap(EnterpriseUser::getManager)
                        .flatMap(Manager::getValue)
                        .filter(id -> !id.isBlank())
                        .map(id -> account("manager", id))
                        .orElse(null),
                said(user, work));
    }

    /** @throws InvalidInput if it is no id of ours */
    static AccountId account(String field, String id) {
        if (!id.matches("\\d{1,18}")) {
            throw InvalidInput.of(field, "identity.invalid.directoryPerson");
        }
        return new AccountId(Long.parseLong(id));
    }

    private static JsonObject said(User user, Optional<EnterpriseUser> work) {
        ObjectNode said = user.objectNode();
        KEPT.forEach(name -> copy(user, said, name));
        work.ifPresent(own -> {
            ObjectNode kept = user.objectNode();
            KEPT_OF_WORK.forEach(name -> copy(own, kept, name));
            if (!kept.isEmpty()) {
                said.set(ENTERPRISE, kept);
            }
        });
        return Json.object(said.toString());
    }

    private static void copy(JsonNode from, ObjectNode to, String name) {
        JsonNode value = from.get(name);
        if (value != null && !value.isNull()) {
            to.set(name, value);
        }
    }

    static User write(DirectoryPersonRow row) {
        DirectoryPerson person = row.person();
        User user = JsonHelper.readJsonDocument(person.said().toString(), User.class);
        JsonNode work = user.remove(ENTERPRISE);
        user.setId(row.id().toString());
        user.setUserName(person.name());
        user.setExternalId(person.externalId());
        user.setActive(person.active());
        EnterpriseUser enterprise =
                work == null ? new EnterpriseUser() : JsonHelper.copyResourceToObject(work, EnterpriseUser.class);
        enterprise.setDepartment(person.department());
        if (person.manager() != null) {
            enterprise.setManager(Manager.builder()
                    .value(person.manager().toString())
                    .displayName(row.managerName())
                    .build());
        }
        if (!enterprise.isEmpty()) {
            user.setEnterpriseUser(enterprise);
        }
        user.setGroups(row.groups().getValuesAs(JsonObject.class).stream()
                .map(group -> GroupNode.builder()
                        .value(group.getString(AttributeNames.RFC7643.VALUE))
                        .display(group.getString(AttributeNames.RFC7643.DISPLAY))
                        .type("direct")
                        .build())
                .toList());
        user.setMeta(SeenVersion.meta(row.createdAt(), row.changedAt(), row.version()));
        return user;
    }
}
