package org.linia.shared.faces;

import java.time.Instant;
import java.util.Locale;

/** How a clock looks to staff at some moment. */
enum ClockLook {
    NONE,
    RUNNING,
    WARNING,
    BREACHED,
    PAUSED,
    MET;

    /**
     * @param state RUNNING if null, WARNING or WARNED, BREACHED or MISSED, PAUSED, MET; what else there is shows nothing
     * @param due null for none
     */
    static ClockLook of(String state, Instant due, Instant warnAt, Instant now) {
        if (state == null && due == null) {
            return NONE;
        }
        ClockLook look = named(state == null ? "RUNNING" : state);
        if (due == null || look != RUNNING && look != WARNING) {
            return look;
        }
        if (now.isAfter(due)) {
            return BREACHED;
        }
        return warnAt != null && !now.isBefore(warnAt) ? WARNING : look;
    }

    /** Whether its time still matters. */
    boolean isOpen() {
        return this == RUNNING || this == WARNING || this == BREACHED;
    }

    String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static ClockLook named(String state) {
        return switch (state) {
            case "RUNNING" -> RUNNING;
            case "WARNING", "WARNED" -> WARNING;
            case "BREACHED", "MISSED" -> BREACHED;
            case "PAUSED" -> PAUSED;
            case "MET" -> MET;
            default -> NONE;
        };
    }
}
