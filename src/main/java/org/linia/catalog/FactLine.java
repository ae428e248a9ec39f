package org.linia.catalog;

/**
 * A fact that a category asks for (C1), labelled in the reader's language.
 *
 * @param escalation whether a ticket is escalated by hand only with its answer
 */
public record FactLine(String key, String label, FactKind kind, boolean required, boolean escalation) {}
