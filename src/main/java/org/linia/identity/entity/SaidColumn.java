package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.shared.json.Json;

/** The driver takes a text for {@code jsonb}, and gives an object of its own whose text it is. */
@Converter(autoApply = true)
public class SaidColumn implements AttributeConverter<Said, Object> {
    @Override
    public Object convertToDatabaseColumn(Said said) {
        return said == null ? null : said.words().toString();
    }

    @Override
    public Said convertToEntityAttribute(Object column) {
        return column == null ? null : new Said(Json.object(column.toString()));
    }
}
