package org.linia.transfer.control.mapping;

import java.util.Map;
import java.util.Set;

/** The words of the ticket module as an import writes them, kept in this one place. */
public final class Vocabulary {
    public static final String NEW = "NEW";
    public static final String ASSIGNED = "ASSIGNED";
    public static final String IN_PROGRESS = "IN_PROGRESS";
    public static final String PENDING = "PENDING";
    public static final String RESOLVED = "RESOLVED";
    public static final String CLOSED = "CLOSED";
    public static final String CANCELLED = "CANCELLED";

    public static final Set<String> TYPES = Set.of("INCIDENT", "REQUEST");
    public static final Set<String> STATES = Set.of(NEW, ASSIGNED, IN_PROGRESS, PENDING, RESOLVED, CLOSED, CANCELLED);
    public static final Set<String> PENDING_REASONS = Set.of("USER", "SUPPLIER", "HIGHER_LEVEL", "CHANGE", "SCHEDULED");
    public static final Set<String> GRADES = Set.of("HIGH", "MEDIUM", "LOW");
    public static final Set<String> PRIORITIES = Set.of("CRITICAL", "HIGH", "MEDIUM", "LOW", "INFORMATIONAL");
    public static final Set<String> CHANNELS =
            Set.of("PORTAL", "MAIL", "PHONE", "CHAT", "MESSENGER", "WALK_IN", "MONITORING", "API");
    public static final Set<String> VISIBILITIES = Set.of("PUBLIC", "INTERNAL");
    public static final Set<String> CAUSE_CODES = Set.of(
            "CONFIGURATION",
            "DEFECT",
            "HARDWARE",
            "CAPACITY",
            "CHANGE",
            "HUMAN_ERROR",
            "HOW_TO",
            "SUPPLIER",
            "SECURITY",
            "FULFILLED",
            "NO_FAULT_FOUND",
            "OTHER");

    /** Kinds of timeline entries. */
    public enum Kind {
        OPENED,
        MESSAGE_ADDED,
        FIELDS_CHANGED,
        CATEGORY_CHANGED,
        PRIORITY_CHANGED,
        ASSIGNED,
        STATE_CHANGED,
        REOPENED,
        RESOLVED,
        CLOSED
    }

    private static final Set<String> ENDED = Set.of(RESOLVED, CLOSED);

    private static final Map<String, Set<String>> MOVES = Map.of(
            NEW, Set.of(ASSIGNED, RESOLVED, CANCELLED),
            ASSIGNED, Set.of(IN_PROGRESS, RESOLVED, CANCELLED),
            IN_PROGRESS, Set.of(PENDING, RESOLVED, CANCELLED),
            PENDING, Set.of(IN_PROGRESS, PENDING, RESOLVED, CANCELLED),
            RESOLVED, Set.of(IN_PROGRESS, CLOSED),
            CLOSED, Set.of(IN_PROGRESS),
            CANCELLED, Set.of());

    private Vocabulary() {}

    /** Whether the life cycle knows this move; imports record the others too, marked as jumps. */
    public static boolean allows(String from, String to) {
        return MOVES.get(from).contains(to);
    }

    /** Whether the work on a ticket in this state is done. */
    public static boolean ended(String state) {
        return ENDED.contains(state);
    }
}
