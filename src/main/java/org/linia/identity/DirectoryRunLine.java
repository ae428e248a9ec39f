package org.linia.identity;

import org.linia.shared.problem.Refusal;

/**
 * One person or group of an import.
 *
 * @param fault why they could not be taken in; null: they were
 */
public record DirectoryRunLine(Kind kind, String name, Refusal.Text fault) {
    /** What became of them. */
    public enum Kind {
        MADE,
        CHANGED,
        LEFT,
        GROUP,
        FAILED
    }
}
