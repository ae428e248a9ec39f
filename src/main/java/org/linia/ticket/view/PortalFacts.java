package org.linia.ticket.view;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.linia.catalog.FactLine;
import org.linia.shared.problem.InvalidInput;
import org.linia.shared.problem.Violation;
import org.linia.ticket.Facts;

/** Answers as a person typed them, as the facts of a ticket. */
final class PortalFacts {
    private static final Pattern BETWEEN = Pattern.compile("[\\n;]+");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}([.,]\\d{1,6})?");

    private PortalFacts() {}

    /**
     * @param zone where a moment was meant
     * @throws InvalidInput naming every answer that is not what its fact asks for
     */
    static Facts read(List<FactLine> asked, Map<String, String> answers, ZoneId zone) {
        var facts = Json.createObjectBuilder();
        List<Violation> wrong = new ArrayList<>();
        for (FactLine fact : asked) {
            String answer = answers.get(fact.key());
            if (answer != null && !answer.isBlank()) {
                try {
                    facts.add(fact.key(), value(fact, answer.strip(), zone));
                } catch (InvalidInput invalid) {
                    wrong.addAll(invalid.violations());
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new InvalidInput(wrong);
        }
        return new Facts(facts.build());
    }

    /** The id of the input of a field within its form; facts are rows of a repetition, named after their kind. */
    static String place(List<FactLine> asked, String field) {
        return IntStream.range(0, asked.size())
                .filter(row -> field.equals("facts." + asked.get(row).key()))
                .mapToObj(row -> "asked:" + row + ":" + input(asked.get(row)))
                .findFirst()
                .orElse(field);
    }

    private static String input(FactLine fact) {
        return switch (fact.kind()) {
            case LONG_TEXT, LIST -> "longAnswer";
            case MOMENT -> "momentAnswer";
            case TEXT, NUMBER -> "answer";
        };
    }

    private static JsonValue value(FactLine fact, String answer, ZoneId zone) {
        return switch (fact.kind()) {
            case TEXT, LONG_TEXT -> Json.createValue(answer);
            case NUMBER -> number(fact, answer);
            case MOMENT -> moment(fact, answer, zone);
            case LIST -> list(answer);
        };
    }

    private static JsonValue number(FactLine fact, String answer) {
        if (!NUMBER.matcher(answer).matches()) {
            throw InvalidInput.of("facts." + fact.key(), "ticket.portal.invalid.number", fact.label());
        }
        return Json.createValue(new BigDecimal(answer.replace(',', '.')));
    }

    /** As browsers write it: 2026-03-26T08:15, in the time of the person. */
    private static JsonValue moment(FactLine fact, String answer, ZoneId zone) {
        try {
            return Json.createValue(
                    LocalDateTime.parse(answer).atZone(zone).toInstant().toString());
        } catch (DateTimeException unreadable) {
            throw InvalidInput.of("facts." + fact.key(), "ticket.portal.invalid.moment", fact.label());
        }
    }

    private static JsonValue list(String answer) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        BETWEEN.splitAsStream(answer)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .forEach(list::add);
        return list.build();
    }
}
