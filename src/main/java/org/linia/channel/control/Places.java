package org.linia.channel.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.linia.identity.Caller;
import org.linia.identity.OrganisationId;
import org.linia.identity.OrganisationRow;
import org.linia.identity.TeamId;
import org.linia.identity.TeamRow;
import org.linia.identity.boundary.AdministerOrganisations;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.shared.problem.InvalidInput;

/** Which organisation and which team managers mean by a key, and by which keys they know them. */
@ApplicationScoped
public class Places {
    @Inject
    private AdministerOrganisations organisations;

    @Inject
    private AdministerTeams teams;

    @Inject
    private Caller caller;

    /** @throws InvalidInput if the manager administers none of that key */
    public OrganisationId organisation(String key) {
        return organisations.all().stream()
                .filter(one -> one.key().equals(key) && isMine(one.id()))
                .findFirst()
                .map(OrganisationRow::id)
                .orElseThrow(() -> InvalidInput.of("organisation", "identity.invalid.organisation"));
    }

    /**
     * @param key null: none in particular
     * @throws InvalidInput if there is no such team, as far as the manager knows
     */
    public TeamId team(String key) {
        return key == null ? null : teams("team", List.of(key)).get(0);
    }

    /**
     * @param field that names them
     * @throws InvalidInput likewise
     */
    public List<TeamId> teams(String field, Collection<String> keys) {
        Map<String, TeamId> known = teams.all().stream()
                .collect(Collectors.toMap(team -> team.facts().key(), TeamRow::id));
        for (String key : keys) {
            if (!known.containsKey(key)) {
                throw InvalidInput.of(field, "channel.invalid.team", key);
            }
        }
        return keys.stream().map(known::get).toList();
    }

    /** Whether the manager administers it. */
    public boolean isMine(OrganisationId organisation) {
        return caller.administered().contains(organisation);
    }

    Map<OrganisationId, String> organisations() {
        return organisations.all().stream().collect(Collectors.toMap(OrganisationRow::id, OrganisationRow::key));
    }

    Map<TeamId, String> teams() {
        return teams.all().stream()
                .collect(Collectors.toMap(TeamRow::id, team -> team.facts().key()));
    }
}
