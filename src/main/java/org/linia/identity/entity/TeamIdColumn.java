package org.linia.identity.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.identity.TeamId;

@Converter(autoApply = true)
public class TeamIdColumn implements AttributeConverter<TeamId, Long> {
    @Override
    public Long convertToDatabaseColumn(TeamId id) {
        return id == null ? null : id.value();
    }

    @Override
    public TeamId convertToEntityAttribute(Long value) {
        return value == null ? null : new TeamId(value);
    }
}
