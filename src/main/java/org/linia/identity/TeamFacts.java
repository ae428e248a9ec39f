package org.linia.identity;

import java.math.BigDecimal;
import java.util.Set;

/**
 * What administrators write into a team.
 *
 * @param levels numbers of the lines it serves
 * @param organisations keys of the organisations it serves
 * @param leads those of the members who lead it
 * @param standIn key of the team that can be pulled in for it; null for none
 */
public record TeamFacts(
        String key,
        String name,
        boolean talksToUsers,
        boolean active,
        Set<BigDecimal> levels,
        Set<String> organisations,
        Set<OfficeId> offices,
        Set<AccountId> members,
        Set<AccountId> leads,
        String standIn) {
    public TeamFacts {
        levels = Set.copyOf(levels);
        organisations = Set.copyOf(organisations);
        offices = Set.copyOf(offices);
        members = Set.copyOf(members);
        leads = Set.copyOf(leads);
    }

    /** The same, in use or switched off. */
    public TeamFacts active(boolean now) {
        return new TeamFacts(key, name, talksToUsers, now, levels, organisations, offices, members, leads, standIn);
    }
}
