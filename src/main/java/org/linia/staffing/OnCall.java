package org.linia.staffing;

import java.time.Instant;
import org.linia.identity.AccountId;
import org.linia.identity.TeamId;

/** Somebody of a team who can be called now, and until when. */
public record OnCall(TeamId team, AccountId person, String name, Instant until) {}
