package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.identity.OfficeId;

@Converter(autoApply = true)
public class OfficeIdColumn implements AttributeConverter<OfficeId, Long> {
    @Override
    public Long convertToDatabaseColumn(OfficeId id) {
        return id == null ? null : id.value();
    }

    @Override
    public OfficeId convertToEntityAttribute(Long value) {
        return value == null ? null : new OfficeId(value);
    }
}
