package org.linia.catalog;

/** A service as managers see it, in use or retired. */
public record ServiceRow(ServiceId id, ServiceDraft draft, long version) {}
