package org.linia.ticket.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.shared.json.Json;
import org.linia.ticket.Facts;

@Converter(autoApply = true)
public class FactsColumn implements AttributeConverter<Facts, String> {
    @Override
    public String convertToDatabaseColumn(Facts facts) {
        return facts == null ? null : facts.answers().toString();
    }

    @Override
    public Facts convertToEntityAttribute(String column) {
        return column == null ? null : new Facts(Json.object(column));
    }
}
