package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.identity.LevelId;

@Converter(autoApply = true)
public class LevelIdColumn implements AttributeConverter<LevelId, Long> {
    @Override
    public Long convertToDatabaseColumn(LevelId id) {
        return id == null ? null : id.value();
    }

    @Override
    public LevelId convertToEntityAttribute(Long value) {
        return value == null ? null : new LevelId(value);
    }
}
