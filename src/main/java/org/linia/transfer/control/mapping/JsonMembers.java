package org.linia.transfer.control.mapping;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.linia.transfer.control.Violation;

/** Reads the members of one JSON object of a mapping document and notes every fault with its path. */
final class JsonMembers {
    private final JsonObject object;
    private final String path;
    private final List<Violation> violations;

    JsonMembers(JsonObject object, String path, List<Violation> violations) {
        this.object = object;
        this.path = path;
        this.violations = violations;
    }

    String path(String member) {
        return path.isEmpty() ? member : path + "." + member;
    }

    void refuse(String member, String key, Object... arguments) {
        violations.add(Violation.of(path(member), key, arguments));
    }

    void allowOnly(Set<String> members) {
        object.keySet().stream()
                .filter(member -> !members.contains(member))
                .forEach(member -> refuse(member, "transfer.mapping.unknown-member", member));
    }

    boolean has(String member) {
        return object.containsKey(member) && object.get(member) != JsonValue.NULL;
    }

    String text(String member, String otherwise) {
        if (!has(member)) {
            return otherwise;
        }
        if (object.get(member) instanceof JsonString text) {
            return text.getString();
        }
        refuse(member, "transfer.mapping.not-text");
        return otherwise;
    }

    String required(String member) {
        String text = text(member, "");
        if (!has(member) || text.isBlank() && object.get(member) instanceof JsonString) {
            refuse(member, "transfer.mapping.missing");
        }
        return text.strip();
    }

    boolean flag(String member, boolean otherwise) {
        if (!has(member)) {
            return otherwise;
        }
        JsonValue value = object.get(member);
        if (value != JsonValue.TRUE && value != JsonValue.FALSE) {
            refuse(member, "transfer.mapping.not-flag");
        }
        return value == JsonValue.TRUE;
    }

    Set<String> texts(String member) {
        Set<String> texts = new LinkedHashSet<>();
        if (!has(member)) {
            return texts;
        }
        if (object.get(member).getValueType() != JsonValue.ValueType.ARRAY) {
            refuse(member, "transfer.mapping.not-list");
            return texts;
        }
        for (JsonValue value : object.getJsonArray(member)) {
            if (value instanceof JsonString text) {
                texts.add(text.getString().strip());
            } else {
                refuse(member, "transfer.mapping.not-text");
            }
        }
        return texts;
    }

    /** An object whose members are all texts; keys come without surrounding blanks. */
    Map<String, String> pairs(String member) {
        Map<String, String> pairs = new LinkedHashMap<>();
        if (has(member)) {
            JsonMembers inner = child(member);
            inner.object.keySet().forEach(name -> pairs.put(name.strip(), inner.required(name)));
        }
        return pairs;
    }

    /** The object under this member; an empty one when it is missing or, with a violation, no object. */
    JsonMembers child(String member) {
        if (has(member) && object.get(member).getValueType() != JsonValue.ValueType.OBJECT) {
            refuse(member, "transfer.mapping.not-object");
        } else if (has(member)) {
            return new JsonMembers(object.getJsonObject(member), path(member), violations);
        }
        return new JsonMembers(JsonValue.EMPTY_JSON_OBJECT, path(member), violations);
    }

    boolean isText(String member) {
        return object.get(member) instanceof JsonString;
    }

    Set<String> names() {
        return object.keySet();
    }
}
