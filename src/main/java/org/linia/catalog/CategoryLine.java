package org.linia.catalog;

/**
 * An active category as people choose it, named in their language.
 *
 * @param parent key of the category above; null at the top
 */
public record CategoryLine(String key, String parent, String name) {}
