package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import org.linia.identity.Caller;
import org.linia.identity.Scope;
import org.linia.identity.boundary.FindTeams;
import org.linia.shared.paging.Page;

/** The lines of support. */
@Path("support-levels")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SupportLevelsResource {
    @Inject
    private FindTeams teams;

    @Inject
    private Caller caller;

    @GET
    public Page<LevelJson> list() {
        caller.needs(Scope.READ);
        return new Page<>(teams.levels(), null).map(level -> new LevelJson(level.number(), level.name()));
    }

    /** A line of support. */
    public record LevelJson(BigDecimal number, String name) {}
}
