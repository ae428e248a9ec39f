package org.linia.ticket;

import org.linia.identity.AccountId;
import org.linia.identity.LevelId;
import org.linia.identity.TeamId;

/** Who has the ticket: a line, a team of it, and perhaps a person. Each may be null. */
public record Assignment(LevelId level, TeamId team, AccountId assignee) {
    public static final Assignment NOBODY = new Assignment(null, null, null);
}
