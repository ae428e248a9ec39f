package org.linia.report.control;

import java.util.List;

/** The figures of which each has a written definition, the text {@code report.def.*} of its name, in the order of reading. */
public final class Definitions {
    public static final List<String> FIGURES = List.of(
            "promised",
            "met",
            "broken",
            "running",
            "compliance",
            "median",
            "percentile90",
            "late",
            "backlogBefore",
            "opened",
            "resolved",
            "cancelled",
            "reopened",
            "backlog",
            "service",
            "category",
            "priority",
            "period");

    private Definitions() {}
}
