package org.linia.ticket.entity;

import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.shared.json.Json;
import org.linia.ticket.Tags;

/** The driver takes a text for {@code jsonb}, and gives an object of its own whose text it is. */
@Converter(autoApply = true)
public class TagsColumn implements AttributeConverter<Tags, Object> {
    @Override
    public Object convertToDatabaseColumn(Tags tags) {
        return tags == null ? null : Json.text(tags.words());
    }

    @Override
    public Tags convertToEntityAttribute(Object column) {
        return column == null
                ? null
                : new Tags(Json.array(column.toString()).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }
}
