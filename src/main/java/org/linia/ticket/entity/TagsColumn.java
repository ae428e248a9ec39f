package org.linia.ticket.entity;

import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.shared.json.Json;
import org.linia.ticket.Tags;

@Converter(autoApply = true)
public class TagsColumn implements AttributeConverter<Tags, String> {
    @Override
    public String convertToDatabaseColumn(Tags tags) {
        return tags == null ? null : Json.text(tags.words());
    }

    @Override
    public Tags convertToEntityAttribute(String column) {
        return column == null
                ? null
                : new Tags(Json.array(column).getValuesAs(JsonString.class).stream()
                        .map(JsonString::getString)
                        .toList());
    }
}
