package org.linia.shared.rest;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.shared.text.Texts;

/**
 * The JSON object of a request, read member by member. What is wrong is collected, and {@link #done} refuses with all
 * of it at once, unknown members included. Lengths count Unicode code points. A member that is null reads like one that
 * is absent, except to {@link #has}.
 */
public final class JsonInput {
    private static final int DECIMALS = 6;

    private final JsonObject json;
    private final Set<String> asked = new HashSet<>();
    private final List<Violation> violations = new ArrayList<>();

    public JsonInput(JsonObject json) {
        this.json = json;
    }

    /** Whether the member is there, be it null: in a merge patch null means "take the value away". */
    public boolean has(String name) {
        asked.add(name);
        return json.containsKey(name);
    }

    /** A text of at most so many code points, exactly as sent; null if absent. */
    public String text(String name, int most) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        } else if (!(value instanceof JsonString)) {
            return violated(name, "shared.invalid.text");
        }
        return checked(name, ((JsonString) value).getString(), most);
    }

    /** A text that must be there and hold more than blanks. */
    public String required(String name, int most) {
        String text = text(name, most);
        boolean wrongAlready = violations.stream().anyMatch(v -> v.field().equals(name));
        return (text == null || text.isBlank()) && !wrongAlready ? violated(name, "shared.invalid.required") : text;
    }

    /** One of the constants' names; null if absent. */
    public <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        String text = text(name, 100);
        if (text == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseGet(() -> violated(name, "shared.invalid.oneOf", names(type)));
    }

    /** One of the constants' names, which must be there. */
    public <E extends Enum<E>> E oneOfRequired(String name, Class<E> type) {
        E constant = oneOf(name, type);
        boolean wrongAlready = violations.stream().anyMatch(v -> v.field().equals(name));
        return constant == null && !wrongAlready ? violated(name, "shared.invalid.required") : constant;
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }

    /** A whole number within the bounds; null if absent. */
    public Integer number(String name, int least, int most) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        } else if (value instanceof JsonNumber number
                && number.doubleValue() == Math.rint(number.doubleValue())
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return (int) number.doubleValue();
        }
        return violated(name, "shared.invalid.range", least, most);
    }

    /** A whole number within the bounds, which must be there. */
    public Integer numberRequired(String name, int least, int most) {
        return member(name) == null ? violated(name, "shared.invalid.required") : number(name, least, most);
    }

    /** A number within the bounds; null if absent. */
    public BigDecimal decimal(String name, int least, int most) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        } else if (value instanceof JsonNumber number
                && number.bigDecimalValue().scale() <= DECIMALS
                && number.doubleValue() >= least
                && number.doubleValue() <= most) {
            return number.bigDecimalValue();
        }
        return violated(name, "shared.invalid.range", least, most);
    }

    public Boolean flag(String name) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        }
        return value == JsonValue.TRUE || value == JsonValue.FALSE
                ? Boolean.valueOf(value == JsonValue.TRUE)
                : violated(name, "shared.invalid.flag");
    }

    /** A time as RFC 3339. */
    public Instant moment(String name) {
        return parsed(name, Moments::parse, "shared.invalid.moment");
    }

    /** A duration as ISO 8601. */
    public Duration duration(String name) {
        return parsed(name, Duration::parse, "shared.invalid.duration");
    }

    private <T> T parsed(String name, Function<String, T> parse, String wrong) {
        String text = text(name, 100);
        try {
            return text == null ? null : parse.apply(text);
        } catch (DateTimeParseException notOne) {
            return violated(name, wrong);
        }
    }

    /** A list of texts; null if absent. */
    public List<String> texts(String name, int mostItems, int mostLength) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        } else if (!(value instanceof JsonArray array) || array.size() > mostItems) {
            return violated(name, "shared.invalid.texts", mostItems);
        } else {
            List<String> texts = new ArrayList<>();
            for (JsonValue item : array) {
                texts.add(
                        item instanceof JsonString text
                                ? checked(name, text.getString(), mostLength)
                                : violated(name, "shared.invalid.texts", mostItems));
            }
            return texts;
        }
    }

    /** A list of numbers; null if absent. */
    public List<BigDecimal> decimals(String name, int mostItems) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        } else if (!(value instanceof JsonArray array)
                || array.size() > mostItems
                || !array.stream().allMatch(JsonNumber.class::isInstance)) {
            return violated(name, "shared.invalid.numbers", mostItems);
        } else {
            return array.getValuesAs(JsonNumber::bigDecimalValue);
        }
    }

    /** A list of objects, each to be read and ended with {@link #done} like this one; null if absent. */
    public List<JsonInput> objects(String name, int mostItems) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        } else if (!(value instanceof JsonArray array)
                || array.size() > mostItems
                || !array.stream().allMatch(JsonObject.class::isInstance)) {
            return violated(name, "shared.invalid.objects", mostItems);
        } else {
            return array.stream()
                    .map(item -> new JsonInput(item.asJsonObject()))
                    .toList();
        }
    }

    /** An object as it is, its texts checked for what cannot be stored; null if absent. */
    public JsonObject object(String name, int mostLength) {
        JsonValue value = member(name);
        if (value == null) {
            return null;
        } else if (!(value instanceof JsonObject object)) {
            return violated(name, "shared.invalid.object");
        } else {
            return checked(name, object.toString(), mostLength) == null || !Texts.isStorable(object)
                    ? violated(name, "shared.invalid.characters")
                    : object;
        }
    }

    /** The same for an object that must be there. */
    public JsonObject objectRequired(String name, int mostLength) {
        return member(name) == null ? violated(name, "shared.invalid.required") : object(name, mostLength);
    }

    private String checked(String name, String text, int most) {
        if (!Texts.isStorable(text)) {
            return violated(name, "shared.invalid.characters");
        }
        return text.codePointCount(0, text.length()) > most ? violated(name, "shared.invalid.length", 0, most) : text;
    }

    private JsonValue member(String name) {
        asked.add(name);
        JsonValue value = json.get(name);
        return value == JsonValue.NULL ? null : value;
    }

    /** Notes what is wrong with a member beyond its form; always null. */
    public <T> T violated(String name, String key, Object... arguments) {
        violations.add(Violation.of(name, key, arguments));
        return null;
    }

    /** @throws InvalidInput if anything that was read is wrong, or the object has members that nobody asked for */
    public void done() {
        json.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name -> violated(Texts.printable(name), "shared.invalid.unknownMember"));
        if (!violations.isEmpty()) {
            throw new InvalidInput(violations);
        }
    }

    /** The object as one text, to compare two requests. */
    public String canonical() {
        return json.toString();
    }
}
