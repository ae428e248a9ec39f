package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.TeamFacts;
import org.linia.identity.TeamRow;
import org.linia.identity.boundary.AdministerTeams;
import org.linia.shared.paging.Page;
import org.linia.shared.rest.JsonInput;
import org.linia.shared.rest.Posting;
import org.linia.shared.rest.SafeRepeat;
import org.linia.shared.rest.Versions;

/** Teams: staff read them, managers change them. */
@Path("teams")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TeamsResource {
    @Inject
    private AdministerTeams teams;

    @Inject
    private SafeRepeat once;

    @Inject
    private Caller caller;

    @GET
    public Page<TeamJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(teams.all(), null).map(TeamJson::of);
    }

    @POST
    public Response create(JsonInput in, @BeanParam Posting posting) {
        caller.needs(Scope.ADMIN);
        TeamFacts facts = TeamInput.created(in);
        return once.answer(caller.id().value(), posting, in.canonical(), () -> {
            teams.create(facts);
            return answer(Response.created(URI.create("teams/" + facts.key())), facts.key());
        });
    }

    @GET
    @Path("{key}")
    public Response read(@PathParam("key") String key, @Context Request request) {
        caller.needs(Scope.READ);
        TeamRow team = teams.read(key);
        return Versions.read(request, team.version(), TeamJson.of(team));
    }

    @PATCH
    @Path("{key}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    public Response change(@PathParam("key") String key, JsonInput in, @Context HttpHeaders headers) {
        caller.needs(Scope.ADMIN);
        long version = Versions.expected(headers, () -> teams.read(key).version());
        teams.change(key, version, TeamInput.changed(in, teams.read(key).facts()));
        return answer(Response.ok(), key);
    }

    private Response answer(Response.ResponseBuilder response, String key) {
        TeamRow team = teams.read(key);
        return response.tag(Versions.tag(team.version()))
                .entity(TeamJson.of(team))
                .build();
    }
}
