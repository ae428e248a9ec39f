package org.linia.shared.entity;

import jakarta.json.JsonString;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.shared.json.Json;
import org.linia.shared.text.Translations;

/** Translations as {@code jsonb}. The driver takes a text for it, and gives an object of its own whose text it is. */
@Converter(autoApply = true)
public class TranslationsColumn implements AttributeConverter<Translations, Object> {
    @Override
    public Object convertToDatabaseColumn(Translations translations) {
        return translations == null ? null : Json.text(translations.texts());
    }

    @Override
    public Translations convertToEntityAttribute(Object column) {
        return column == null
                ? null
                : new Translations(Json.object(column.toString()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, text -> ((JsonString) text.getValue()).getString())));
    }
}
