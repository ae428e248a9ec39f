package org.linia.catalog.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.linia.catalog.CategoryId;

@Converter(autoApply = true)
public class CategoryIdColumn implements AttributeConverter<CategoryId, Long> {
    @Override
    public Long convertToDatabaseColumn(CategoryId id) {
        return id == null ? null : id.value();
    }

    @Override
    public CategoryId convertToEntityAttribute(Long value) {
        return value == null ? null : new CategoryId(value);
    }
}
