package org.linia.catalog;

/** A category by the names that another system has for it; {@code part} is null for the whole category. */
public record CategoryPath(String category, String part) {}
