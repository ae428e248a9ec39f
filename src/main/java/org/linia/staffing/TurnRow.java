package org.linia.staffing;

/** A turn on call as staff see it. */
public record TurnRow(long id, TurnDraft draft, String teamName, String name, long version) {}
