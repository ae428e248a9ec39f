package org.linia.transfer.control.mapping;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.linia.transfer.control.ImportRefused;
import org.linia.transfer.control.Violation;
import org.linia.transfer.control.mapping.Mapping.Mode;
import org.linia.transfer.control.source.SourceFormat;

/**
 * Reads a mapping from JSON.
 *
 * <pre>{@code
 * {"name": "Old desk", "source": "old-desk", "mode": "ONE_LINE_PER_TICKET", "key": "Nr",
 *  "format": {"delimiter": ";", "quote": "\"", "charset": "UTF-8"},
 *  "times": {"pattern": "dd.MM.yyyy HH:mm", "zone": "Europe/Berlin", "language": "de"},
 *  "unknown": ["-"], "assigneeMeansAssigned": true,
 *  "fields": {"title": "Betreff",
 *             "description": {"template": "{Text} ({Ort})"},
 *             "type": {"constant": "INCIDENT"},
 *             "state": {"column": "Status", "values": {"offen": "NEW"}, "otherwise": "IN_PROGRESS"}},
 *  "facts": {"Raum": "room"}, "endingFacts": {"Code": "closeCode"}, "ignored": ["Zeile"]}
 * }</pre>
 */
public final class MappingDocument {
    private static final Set<String> MEMBERS = Set.of(
            "name",
            "source",
            "mode",
            "key",
            "format",
            "times",
            "unknown",
            "assigneeMeansAssigned",
            "fields",
            "facts",
            "endingFacts",
            "ignored");

    private final List<Violation> violations = new ArrayList<>();

    private MappingDocument() {}

    /**
     * @param json the document
     * @throws ImportRefused with every fault found in it
     */
    public static Mapping read(String json) {
        return new MappingDocument().mapping(parse(json));
    }

    private static JsonObject parse(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject();
        } catch (JsonException | IllegalStateException e) {
            throw new ImportRefused("mapping", "transfer.mapping.not-json", String.valueOf(e.getMessage()));
        }
    }

    private Mapping mapping(JsonObject document) {
        JsonMembers members = new JsonMembers(document, "", violations);
        members.allowOnly(MEMBERS);
        Mapping mapping = new Mapping(
                members.required("name"),
                members.required("source"),
                mode(members),
                members.required("key"),
                format(members.child("format")),
                times(members.child("times")),
                Set.copyOf(members.texts("unknown")),
                members.flag("assigneeMeansAssigned", true),
                fields(members.child("fields")),
                members.pairs("facts"),
                members.pairs("endingFacts"),
                members.texts("ignored"));
        violations.addAll(MappingRules.violations(mapping));
        if (!violations.isEmpty()) {
            throw new ImportRefused(violations);
        }
        return mapping;
    }

    private Mode mode(JsonMembers members) {
        String name = members.required("mode");
        for (Mode mode : Mode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        if (!name.isEmpty()) {
            members.refuse("mode", "transfer.mapping.unknown-word", name, List.of(Mode.values()));
        }
        return Mode.ONE_LINE_PER_TICKET;
    }

    private SourceFormat format(JsonMembers members) {
        members.allowOnly(Set.of("delimiter", "quote", "charset"));
        char delimiter = character(members, "delimiter", SourceFormat.COMMON.delimiter());
        char quote = character(members, "quote", SourceFormat.COMMON.quote());
        if (delimiter == quote) {
            members.refuse("quote", "transfer.mapping.same-character");
        }
        return new SourceFormat(delimiter, quote, charset(members));
    }

    private static char character(JsonMembers members, String member, char otherwise) {
        String text = members.text(member, String.valueOf(otherwise));
        if (text.length() != 1 || text.charAt(0) == '\n' || text.charAt(0) == '\r' || text.charAt(0) == 0) {
            members.refuse(member, "transfer.mapping.not-character");
            return otherwise;
        }
        return text.charAt(0);
    }

    private static Charset charset(JsonMembers members) {
        String name = members.text("charset", StandardCharsets.UTF_8.name());
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            members.refuse("charset", "transfer.mapping.unknown-charset", name);
            return StandardCharsets.UTF_8;
        }
    }

    private static SourceTimes times(JsonMembers members) {
        members.allowOnly(Set.of("pattern", "zone", "language"));
        ZoneId zone = zone(members);
        Locale language = Locale.forLanguageTag(members.text("language", "en"));
        String pattern = members.text("pattern", "yyyy-MM-dd'T'HH:mm:ss[.SSS]XXX");
        try {
            return SourceTimes.of(pattern, zone, language);
        } catch (IllegalArgumentException e) {
            members.refuse("pattern", "transfer.mapping.bad-pattern", pattern);
            return SourceTimes.of("yyyy-MM-dd", zone, language);
        }
    }

    private static ZoneId zone(JsonMembers members) {
        String name = members.text("zone", "UTC");
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            members.refuse("zone", "transfer.mapping.unknown-zone", name);
            return ZoneOffset.UTC;
        }
    }

    private static Map<ImportField, FieldRule> fields(JsonMembers members) {
        Map<ImportField, FieldRule> rules = new EnumMap<>(ImportField.class);
        for (String name : members.names()) {
            ImportField.named(name)
                    .ifPresentOrElse(
                            field -> rules.put(field, rule(members, name)),
                            () -> members.refuse(name, "transfer.mapping.unknown-field", name));
        }
        return rules;
    }

    private static FieldRule rule(JsonMembers fields, String name) {
        if (fields.isText(name)) {
            return new FieldRule(fields.required(name), null, null, Map.of(), null);
        }
        JsonMembers members = fields.child(name);
        members.allowOnly(Set.of("column", "template", "constant", "values", "otherwise"));
        String column = members.text("column", null);
        String template = members.text("template", null);
        return new FieldRule(
                column == null ? null : column.strip(),
                template == null ? null : Template.parse(template),
                members.text("constant", null),
                lowerCase(members.pairs("values")),
                members.text("otherwise", null));
    }

    private static Map<String, String> lowerCase(Map<String, String> values) {
        Map<String, String> lower = new HashMap<>();
        values.forEach((foreign, ours) -> lower.put(foreign.toLowerCase(Locale.ROOT), ours));
        return lower;
    }
}
