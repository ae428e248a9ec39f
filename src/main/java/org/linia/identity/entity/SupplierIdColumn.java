package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.identity.SupplierId;

@Converter(autoApply = true)
public class SupplierIdColumn implements AttributeConverter<SupplierId, Long> {
    @Override
    public Long convertToDatabaseColumn(SupplierId id) {
        return id == null ? null : id.value();
    }

    @Override
    public SupplierId convertToEntityAttribute(Long value) {
        return value == null ? null : new SupplierId(value);
    }
}
