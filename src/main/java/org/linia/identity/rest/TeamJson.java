package org.linia.identity.rest;

import java.math.BigDecimal;
import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.identity.TeamFacts;
import org.linia.identity.TeamRow;

/** A team in answers: organisations and the team that can be pulled in by key, offices, members and leads by id. */
public record TeamJson(
        String key,
        String name,
        boolean talksToUsers,
        boolean active,
        List<BigDecimal> levels,
        List<String> organisations,
        List<String> offices,
        List<String> members,
        List<String> leads,
        String standIn,
        long version)
        implements Kept {

    static TeamJson of(TeamRow row) {
        TeamFacts t = row.facts();
        return new TeamJson(
                t.key(),
                t.name(),
                t.talksToUsers(),
                t.active(),
                t.levels().stream().sorted().toList(),
                t.organisations().stream().sorted().toList(),
                t.offices().stream().map(Object::toString).sorted().toList(),
                t.members().stream().map(Object::toString).sorted().toList(),
                t.leads().stream().map(Object::toString).sorted().toList(),
                t.standIn(),
                row.version());
    }
}
