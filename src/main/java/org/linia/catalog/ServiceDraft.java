package org.linia.catalog;

import org.linia.shared.text.Translations;

/** What a manager writes into a service; {@code name} is English, {@code names} the other languages. */
public record ServiceDraft(String key, String name, Translations names, boolean active) {}
