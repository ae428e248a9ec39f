package org.linia.ticket;

import java.util.Set;
import org.linia.identity.AccountId;
import org.linia.identity.TeamId;

/** Whom the desk tells of a ticket. Those among them who do not work for the ticket's organisation hear nothing. */
public record Readers(Set<AccountId> people, Set<TeamId> teams, Set<ReaderRole> roles) {
    public Readers {
        people = Set.copyOf(people);
        teams = Set.copyOf(teams);
        roles = Set.copyOf(roles);
    }
}
