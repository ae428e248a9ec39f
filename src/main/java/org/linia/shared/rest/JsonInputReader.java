package org.linia.shared.rest;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.Consumes;
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
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.TooLarge;

/** Reads the body of a request, strictly: UTF-8, one JSON object, not larger than any of our resources needs. */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
public class JsonInputReader implements MessageBodyReader<JsonInput> {
    private static final int LIMIT = 2 * 1024 * 1024;
    private static final JsonProvider JSON = JsonProvider.provider();

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
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            throw new TooLarge(LIMIT);
        }
        return parse(bytes);
    }

    static JsonInput parse(byte[] bytes) {
        try (JsonReader reader = JSON.createReader(new StringReader(StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString()))) {
            return new JsonInput(reader.readObject());
        } catch (CharacterCodingException notUtf8) {
            throw InvalidInput.of("", "shared.invalid.utf8");
        } catch (JsonException | IllegalStateException notAnObject) {
            throw InvalidInput.of("", "shared.invalid.json");
        }
    }
}
