package org.linia.transfer.control.mapping;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a column can feed. The order within a part is the order of changes in an event. */
public enum ImportField {
    TYPE("type", Part.FIELDS, Vocabulary.TYPES),
    TITLE("title", Part.FIELDS, 200),
    DESCRIPTION("description", Part.FIELDS, 100_000),
    REQUESTER("requester", Part.FIELDS, 200),
    ORGANISATION("organisation", Part.FIELDS, 200),
    DEPARTMENT("department", Part.FIELDS, 200),
    OFFICE("office", Part.FIELDS, 200),
    CHANNEL("channel", Part.FIELDS, Vocabulary.CHANNELS),
    SERVICE("service", Part.FIELDS, 200),
    LANGUAGE("language", Part.FIELDS, 20),
    TAGS("tags", Part.FIELDS, 1_000),
    MADE_SLA("madeSla", Part.FIELDS, Set.of("true", "false")),
    CATEGORY("category", Part.CATEGORY, 200),
    SUBCATEGORY("subcategory", Part.CATEGORY, 200),
    IMPACT("impact", Part.PRIORITY, Vocabulary.GRADES),
    URGENCY("urgency", Part.PRIORITY, Vocabulary.GRADES),
    PRIORITY("priority", Part.PRIORITY, Vocabulary.PRIORITIES),
    TEAM("team", Part.ASSIGNMENT, 200),
    ASSIGNEE("assignee", Part.ASSIGNMENT, 200),
    REASSIGNMENT_COUNT("reassignmentCount", Part.ASSIGNMENT, Shape.COUNT),
    STATE("state", Part.STATE, Vocabulary.STATES),
    PENDING_REASON("pendingReason", Part.STATE, Vocabulary.PENDING_REASONS),
    REOPEN_COUNT("reopenCount", Part.STATE, Shape.COUNT),
    RESOLVED_AT("resolvedAt", Part.ENDING, Shape.TIME),
    RESOLVED_BY("resolvedBy", Part.ENDING, 200),
    CAUSE_CODE("causeCode", Part.ENDING, Vocabulary.CAUSE_CODES),
    SOLUTION("solution", Part.ENDING, 100_000),
    CLOSED_AT("closedAt", Part.ENDING, Shape.TIME),
    OPENED_AT("openedAt", Part.LINE, Shape.TIME),
    OPENED_BY("openedBy", Part.LINE, 200),
    AT("at", Part.LINE, Shape.TIME),
    ACTOR("actor", Part.LINE, 200),
    MESSAGE("message", Part.LINE, 100_000),
    MESSAGE_VISIBILITY("messageVisibility", Part.LINE, Vocabulary.VISIBILITIES);

    /** Which event tells a change of the field. */
    public enum Part {
        FIELDS,
        CATEGORY,
        PRIORITY,
        ASSIGNMENT,
        STATE,
        /** Belongs to the end of the work: looked at only where the state is RESOLVED or CLOSED. */
        ENDING,
        /** Says something about the line, not about the ticket. */
        LINE
    }

    /** What a value looks like. */
    public enum Shape {
        TEXT,
        WORD,
        TIME,
        COUNT
    }

    private static final Map<String, ImportField> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(ImportField::jsonName, Function.identity()));

    private static final Map<Part, Set<ImportField>> BY_PART = byPart();

    private final String jsonName;
    private final Part part;
    private final Shape shape;
    private final Set<String> words;
    private final int longest;

    ImportField(String jsonName, Part part, Set<String> words) {
        this(jsonName, part, Shape.WORD, words, Integer.MAX_VALUE);
    }

    ImportField(String jsonName, Part part, int longest) {
        this(jsonName, part, Shape.TEXT, Set.of(), longest);
    }

    ImportField(String jsonName, Part part, Shape shape) {
        this(jsonName, part, shape, Set.of(), Integer.MAX_VALUE);
    }

    ImportField(String jsonName, Part part, Shape shape, Set<String> words, int longest) {
        this.jsonName = jsonName;
        this.part = part;
        this.shape = shape;
        this.words = words;
        this.longest = longest;
    }

    public static Optional<ImportField> named(String jsonName) {
        return Optional.ofNullable(BY_NAME.get(jsonName));
    }

    /** The fields of a part, in order. */
    public static Set<ImportField> of(Part part) {
        return BY_PART.get(part);
    }

    /** The name in mapping documents and in the data of events. */
    public String jsonName() {
        return jsonName;
    }

    public Part part() {
        return part;
    }

    public Shape shape() {
        return shape;
    }

    /** The words a value may be, for fields of shape WORD. */
    public Set<String> words() {
        return words;
    }

    /** Unicode code points a text may have. */
    public int longest() {
        return longest;
    }

    /** Names and the like: white space inside counts as one blank. Descriptions, solutions, messages stay as written. */
    public boolean isName() {
        return shape == Shape.TEXT && longest <= 200;
    }

    private static Map<Part, Set<ImportField>> byPart() {
        Map<Part, Set<ImportField>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(
                    part,
                    Stream.of(values())
                            .filter(field -> field.part == part)
                            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ImportField.class))));
        }
        return parts;
    }
}
