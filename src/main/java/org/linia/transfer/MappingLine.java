package org.linia.transfer;

/** A mapping that can be used again; {@code shipped} ones come with Linia and cannot be changed. */
public record MappingLine(String name, boolean shipped) {}
