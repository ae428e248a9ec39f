package org.linia.catalog;

/**
 * A category as managers see it, in use or retired.
 *
 * @param depth 0 at the top
 */
public record CategoryRow(CategoryId id, CategoryDraft draft, int depth, long version) {}
