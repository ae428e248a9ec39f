package org.linia.staffing;

/**
 * Something that a person knows.
 *
 * @param key of the service or category, or the tag of the language
 */
public record Skill(Kind kind, String key, Level level) {
    public enum Kind {
        SERVICE,
        CATEGORY,
        LANGUAGE
    }

    /** How well. */
    public enum Level {
        NOVICE,
        ADVANCED,
        EXPERT
    }
}
