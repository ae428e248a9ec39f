package org.linia.identity.rest;

import java.math.BigDecimal;
import java.util.List;
import org.linia.identity.KeptResource.Kept;
import org.linia.identity.TeamFacts;
import org.linia.identity.TeamRow;

/** A team in answers: organisations by key, offices and members by id. */
public record TeamJson(
        String key,
        String name,
        boolean talksToUsers,
        boolean active,
        List<BigDecimal> levels,
        List<String> organisations,
        List<String> offices,
        List<String> members,
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
                row.version());
    }
}
