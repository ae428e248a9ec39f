package org.linia.ticket.view;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.linia.shared.text.Messages;
import org.linia.shared.text.Times;

/** What went along with an escalation, in words. */
final class PackageWords {
    private static final String BETWEEN = "\n";

    private PackageWords() {}

    /** @param fact what the key of a fact is called */
    static String of(JsonObject data, UnaryOperator<String> fact, Messages messages, Times times) {
        List<String> parts = new ArrayList<>();
        parts.add(messages.of("ticket.package.reason", data.getString("reason", "")));
        String steps = data.getString("steps", null);
        if (steps != null) {
            parts.add(messages.of("ticket.package.steps", steps));
        }
        data.getJsonObject("facts").forEach((key, answer) -> parts.add(fact.apply(key) + ": " + said(answer, times)));
        JsonArray files = data.getJsonArray("files");
        if (!files.isEmpty()) {
            parts.add(messages.of(
                    "ticket.package.files",
                    files.getValuesAs(JsonObject.class).stream()
                            .map(file -> file.getString("name"))
                            .collect(Collectors.joining(", "))));
        }
        return String.join(BETWEEN, parts);
    }

    static String missing(JsonObject data, UnaryOperator<String> fact, Messages messages) {
        return data.getJsonArray("missing").getValuesAs(JsonString::getString).stream()
                .map(field -> field.startsWith("facts.")
                        ? fact.apply(field.substring("facts.".length()))
                        : messages.word("ticket.package.demand", field))
                .collect(Collectors.joining(", "));
    }

    private static String said(JsonValue answer, Times times) {
        if (answer instanceof JsonString text) {
            return moment(text.getString(), times);
        }
        return answer instanceof JsonArray list
                ? list.stream().map(one -> said(one, times)).collect(Collectors.joining("; "))
                : answer.toString();
    }

    /** An answer that is a moment is said as people say it. */
    private static String moment(String text, Times times) {
        try {
            return times.brief(Instant.parse(text));
        } catch (DateTimeException words) {
            return text;
        }
    }
}
