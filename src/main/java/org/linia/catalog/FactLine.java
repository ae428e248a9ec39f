package org.linia.catalog;

/** A fact that a category asks for (C1), labelled in the reader's language. */
public record FactLine(String key, String label, FactKind kind, boolean required) {}
