package org.linia.identity.entity;

import jakarta.json.JsonObject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.linia.identity.DirectoryAttributes;
import org.linia.shared.json.Json;

/** The driver takes a text for {@code jsonb}, and gives an object of its own whose text it is. */
@Converter(autoApply = true)
public class AttributesColumn implements AttributeConverter<DirectoryAttributes, Object> {
    @Override
    public Object convertToDatabaseColumn(DirectoryAttributes attributes) {
        return attributes == null ? null : Json.text(members(attributes));
    }

    private static Map<String, Object> members(DirectoryAttributes attributes) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", attributes.id());
        members.put("username", attributes.username());
        members.put("name", attributes.name());
        members.put("email", attributes.email());
        members.put("phone", attributes.phone());
        members.put("department", attributes.department());
        members.put("manager", attributes.manager());
        members.put("locked", attributes.locked());
        members.put("groupName", attributes.groupName());
        members.put("member", attributes.member());
        return members;
    }

    @Override
    public DirectoryAttributes convertToEntityAttribute(Object column) {
        JsonObject stored = column == null ? null : Json.object(column.toString());
        return stored == null
                ? null
                : new DirectoryAttributes(
                        stored.getString("id"),
                        stored.getString("username"),
                        stored.getString("name"),
                        stored.getString("email"),
                        stored.getString("phone"),
                        stored.getString("department"),
                        stored.getString("manager"),
                        stored.getString("locked"),
                        stored.getString("groupName"),
                        stored.getString("member"));
    }
}
