package org.linia.shared.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;

/** JSON columns: plain Java values to text and back. */
public final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private Json() {}

    /** The JSON text of a map, collection, string, number, boolean, enum or null; anything else by its toString. */
    public static String text(Object value) {
        return value(value).toString();
    }

    public static JsonObject object(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    public static JsonArray array(String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            return reader.readArray();
        }
    }

    public static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        } else if (value instanceof JsonValue json) {
            return json;
        } else if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = PROVIDER.createObjectBuilder();
            map.forEach((key, member) -> object.add(key.toString(), value(member)));
            return object.build();
        } else if (value instanceof Collection<?> items) {
            JsonArrayBuilder array = PROVIDER.createArrayBuilder();
            items.forEach(item -> array.add(value(item)));
            return array.build();
        } else if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        } else if (value instanceof BigDecimal number) {
            return PROVIDER.createValue(number);
        } else if (value instanceof Number number) {
            return PROVIDER.createValue(number.longValue());
        }
        return PROVIDER.createValue(value.toString());
    }
}
