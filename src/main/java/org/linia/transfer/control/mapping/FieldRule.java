package org.linia.transfer.control.mapping;

import java.util.Map;

/**
 * Where a field gets its value: from exactly one of a column, a template over columns, or a constant.
 *
 * @param values foreign word to ours; foreign words are compared without case and surrounding blanks
 * @param otherwise what a word without translation, or an unknown one, becomes; null: it is reported
 */
public record FieldRule(
        String column, Template template, String constant, Map<String, String> values, String otherwise) {
    public FieldRule {
        values = Map.copyOf(values);
    }
}
