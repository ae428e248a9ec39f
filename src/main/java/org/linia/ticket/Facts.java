package org.linia.ticket;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

/** The answers to what a category asks for (C1): when it began, error codes, what was tried ... */
public record Facts(JsonObject answers) {
    public static final Facts NONE = new Facts(JsonValue.EMPTY_JSON_OBJECT);
}
