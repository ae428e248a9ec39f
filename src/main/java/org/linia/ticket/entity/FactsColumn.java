package org.linia.ticket.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.shared.json.Json;
import org.linia.ticket.Facts;

/** The driver takes a text for {@code jsonb}, and gives an object of its own whose text it is. */
@Converter(autoApply = true)
public class FactsColumn implements AttributeConverter<Facts, Object> {
    @Override
    public Object convertToDatabaseColumn(Facts facts) {
        return facts == null ? null : facts.answers().toString();
    }

    @Override
    public Facts convertToEntityAttribute(Object column) {
        return column == null ? null : new Facts(Json.object(column.toString()));
    }
}
