package org.linia.shared.rest;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.math.BigDecimal;
import org.linia.shared.problem.InvalidInput;

/** Looks a JSON text over, event by event, before it is built: what nests or counts beyond all sense is not read. */
final class JsonShape {
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final int DEEPEST = 50;
    private static final int DIGITS = 300;

    private JsonShape() {}

    /** @throws InvalidInput if it nests too deep, or has numbers that no database stores */
    static void check(String text) {
        try (JsonParser parser = JSON.createParser(new StringReader(text))) {
            int depth = 0;
            while (parser.hasNext()) {
                switch (parser.next()) {
                    case START_OBJECT, START_ARRAY -> depth = deeper(depth);
                    case END_OBJECT, END_ARRAY -> depth--;
                    case VALUE_NUMBER -> number(parser.getString());
                    default -> {
                        // texts, names and constants are as long as they are
                    }
                }
            }
        }
    }

    private static int deeper(int depth) {
        if (depth == DEEPEST) {
            throw InvalidInput.of("", "shared.invalid.depth", DEEPEST);
        }
        return depth + 1;
    }

    private static void number(String digits) {
        if (digits.length() > DIGITS || Math.abs(scale(digits)) > DIGITS) {
            throw InvalidInput.of("", "shared.invalid.number");
        }
    }

    private static int scale(String digits) {
        try {
            return new BigDecimal(digits).scale();
        } catch (NumberFormatException exponentBeyondAnyInt) {
            throw InvalidInput.of("", "shared.invalid.number");
        }
    }
}
