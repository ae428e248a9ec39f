package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.identity.DepartmentId;

@Converter(autoApply = true)
public class DepartmentIdColumn implements AttributeConverter<DepartmentId, Long> {
    @Override
    public Long convertToDatabaseColumn(DepartmentId id) {
        return id == null ? null : id.value();
    }

    @Override
    public DepartmentId convertToEntityAttribute(Long value) {
        return value == null ? null : new DepartmentId(value);
    }
}
