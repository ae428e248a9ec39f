package org.linia.catalog;

/** An active service as people choose it, named in their language. */
public record ServiceLine(String key, String name) {}
