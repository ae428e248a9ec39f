package org.linia.shared.rest;

import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.TooLarge;

/**
 * Reads the body of a request, strictly: UTF-8, one JSON object whose members are there once, not larger than any of our
 * resources needs. No body at all is an object without members: some calls need none.
 */
@Provider
@Consumes(MediaType.WILDCARD)
public class JsonInputReader implements MessageBodyReader<JsonInput> {
    private static final int LIMIT = 2 * 1024 * 1024;
    private static final JsonReaderFactory JSON =
            JsonProvider.provider().createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE));

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == JsonInput.class;
    }

    @Override
    public JsonInput readFrom(
            Class<JsonInput> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        if (announced(headers) > LIMIT) {
            throw new TooLarge(LIMIT);
        }
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new TooLarge(LIMIT);
        } else if (bytes.length == 0) {
            return new JsonInput(JsonValue.EMPTY_JSON_OBJECT);
        } else if (!isJson(mediaType)) {
            throw new NotSupportedException();
        }
        return parse(bytes);
    }

    /** What a caller says about the length need not be true; what is read is counted again. */
    private static long announced(MultivaluedMap<String, String> headers) {
        String length = headers.getFirst(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private static boolean isJson(MediaType type) {
        return type.getType().equalsIgnoreCase("application")
                && (type.getSubtype().equalsIgnoreCase("json")
                        || type.getSubtype().toLowerCase(Locale.ROOT).endsWith("+json"));
    }

    static JsonInput parse(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            JsonShape.check(text);
            try (JsonReader reader = JSON.createReader(new StringReader(text))) {
                return new JsonInput(reader.readObject());
            }
        } catch (CharacterCodingException notUtf8) {
            throw InvalidInput.of("", "shared.invalid.utf8");
        } catch (JsonException | IllegalStateException notAnObject) {
            throw InvalidInput.of("", "shared.invalid.json");
        }
    }
}
