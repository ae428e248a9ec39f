package org.linia.catalog;

import org.linia.shared.text.Translations;

/**
 * A fact that a category asks for (C1), as a manager writes it.
 *
 * @param label in English
 * @param labels in other languages
 */
public record FactDraft(String key, String label, Translations labels, FactKind kind, boolean required) {}
