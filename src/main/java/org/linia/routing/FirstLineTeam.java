package org.linia.routing;

import org.linia.identity.LevelId;
import org.linia.identity.TeamId;

/**
 * Who takes a new contact.
 *
 * @param level the lowest line that the team serves; null if it serves none
 */
public record FirstLineTeam(TeamId team, LevelId level) {}
