package org.linia.identity;

/** A team with everything that belongs to it, and the version it has. */
public record TeamRow(TeamId id, TeamFacts facts, long version) {}
