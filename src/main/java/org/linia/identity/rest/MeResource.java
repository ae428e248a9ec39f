package org.linia.identity.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.linia.identity.Caller;
import org.linia.identity.Me;
import org.linia.identity.Scope;
import org.linia.identity.boundary.WhoAmI;

/** Who the caller is. */
@Path("me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class MeResource {
    @Inject
    private WhoAmI who;

    @Inject
    private Caller caller;

    @GET
    public MeJson me() {
        caller.needs(Scope.READ);
        return MeJson.of(who.amI());
    }

    /** The caller, with everything that decides what they see. */
    public record MeJson(
            @Schema String id,
            @Schema String username,
            @Schema String name,
            @Schema String email,
            @Schema List<String> roles,
            @Schema List<String> permissions,
            @Schema List<String> scopes,
            @Schema String organisation,
            @Schema List<String> teams,
            @Schema String language,
            @Schema String timeZone,
            @Schema String theme) {
        static MeJson of(Me me) {
            return new MeJson(
                    me.id().toString(),
                    me.username(),
                    me.name(),
                    me.email(),
                    me.roles(),
                    me.permissions(),
                    me.scopes(),
                    me.organisation(),
                    me.teams(),
                    me.language(),
                    me.timeZone(),
                    me.theme());
        }
    }
}
