package org.linia.identity.entity;

import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.shared.json.Json;

/** Groups as {@code jsonb}. The driver takes a text for it, and gives an object of its own whose text it is. */
@Converter(autoApply = true)
public class GroupsColumn implements AttributeConverter<Groups, Object> {
    @Override
    public Object convertToDatabaseColumn(Groups groups) {
        return groups == null ? null : Json.text(groups.names());
    }

    @Override
    public Groups convertToEntityAttribute(Object column) {
        return column == null ? null : new Groups(Json.array(column.toString()).getValuesAs(JsonString::getString));
    }
}
