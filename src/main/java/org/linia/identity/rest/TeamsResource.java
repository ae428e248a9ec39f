package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Supplier;
import org.linia.identity.KeptResource;
import org.linia.identity.TeamFacts;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.shared.rest.JsonInput;

/** Teams: staff read them, managers change them. */
@Path("teams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeamsResource extends KeptResource<TeamJson> {
    @Inject
    private AdministerTeams teams;

    @Override
    protected List<TeamJson> all() {
        return teams.all().stream().map(TeamJson::of).toList();
    }

    @Override
    protected TeamJson find(String key) {
        return TeamJson.of(teams.read(key));
    }

    @Override
    protected Supplier<TeamJson> creation(JsonInput in) {
        TeamFacts facts = TeamInput.created(in);
        return () -> {
            teams.create(facts);
            return find(facts.key());
        };
    }

    @Override
    protected void change(String key, long version, JsonInput in) {
        teams.change(key, version, TeamInput.changed(in, teams.read(key).facts()));
    }
}
