package org.linia.identity;

/** Something that requests name by a key, with the name that people read. */
public record Keyed(String key, String name) {}
