package org.linia.report.paper;

import java.util.List;

/**
 * A table of a document.
 *
 * @param note what has to be said about it, or null
 * @param rows cells are a text, a {@link Long}, a {@link Percent}, a {@link java.time.Duration}, a {@link
 *     java.time.LocalDateTime} or null
 */
record PaperTable(String title, String note, List<Column> columns, List<List<Object>> rows) {
    /** @param width in characters */
    record Column(String head, int width) {}

    /** So many of a hundred. */
    record Percent(double value) {}
}
