package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.identity.OrganisationId;

@Converter(autoApply = true)
public class OrganisationIdColumn implements AttributeConverter<OrganisationId, Long> {
    @Override
    public Long convertToDatabaseColumn(OrganisationId id) {
        return id == null ? null : id.value();
    }

    @Override
    public OrganisationId convertToEntityAttribute(Long value) {
        return value == null ? null : new OrganisationId(value);
    }
}
