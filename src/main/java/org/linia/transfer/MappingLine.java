package org.linia.transfer;

/**
 * A mapping that can be used again; {@code shipped} ones come with Linia and cannot be changed.
 *
 * @param version 0 of shipped ones
 */
public record MappingLine(String name, boolean shipped, long version) {}
