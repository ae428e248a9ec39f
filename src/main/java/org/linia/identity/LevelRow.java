package org.linia.identity;

import java.util.List;

/**
 * A line of support as people see it.
 *
 * @param teams those in use that serve it, among the ones that the reader knows
 * @param next number of the line that takes over what it hands on; null if it is the last
 */
public record LevelRow(LevelId id, LevelDraft draft, List<Keyed> teams, String next, long version) {}
