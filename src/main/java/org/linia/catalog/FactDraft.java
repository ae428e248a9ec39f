package org.linia.catalog;

import org.linia.shared.text.Translations;

/**
 * A fact that a category asks for (C1), as a manager writes it.
 *
 * @param label in English
 * @param labels in other languages
 * @param escalation whether a ticket is escalated by hand only with its answer
 */
public record FactDraft(
        String key, String label, Translations labels, FactKind kind, boolean required, boolean escalation) {}
