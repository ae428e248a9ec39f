package org.linia.catalog.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.catalog.ServiceId;

@Converter(autoApply = true)
public class ServiceIdColumn implements AttributeConverter<ServiceId, Long> {
    @Override
    public Long convertToDatabaseColumn(ServiceId id) {
        return id == null ? null : id.value();
    }

    @Override
    public ServiceId convertToEntityAttribute(Long value) {
        return value == null ? null : new ServiceId(value);
    }
}
